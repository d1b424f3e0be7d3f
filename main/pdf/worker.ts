import { parentPort, workerData } from 'node:worker_threads'
import { snapshotToPaper } from '../../shared/dossiers'
import { registerFonts } from './fonts'
import type { FontBytes } from './fonts-list'
import { makeDocument } from './make-document'
import type { MakeOrder, WorkerAnswer } from './messages'

// The thread that lays pages out, so that main answers meanwhile. It reads nothing of the user and nothing from the network: fonts come with its start,
// records with the order, flags and maps are pieces of the program beside it. It is ended from outside to cancel.
const port = parentPort
if (!port) throw new Error('the PDF worker is a thread of main')

const coverage = registerFonts(workerData as FontBytes)
const say = (answer: WorkerAnswer, transfer: ArrayBuffer[] = []): void => port.postMessage(answer, transfer)

port.on('message', (order: MakeOrder) => void make(order))

async function make({ order, snapshot, pictures }: MakeOrder): Promise<void> {
  try {
    const paper = snapshotToPaper(snapshot)
    const made = await makeDocument(paper, coverage, pictures, (done, total) => say({ order, kind: 'progress', done, total }))
    say({ order, kind: 'made', ...made }, [made.bytes.buffer])
  } catch (error) {
    say({ order, kind: 'failed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
  }
}
