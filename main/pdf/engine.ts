import pdfmakeModule from 'pdfmake'
import layoutBuilderModule from 'pdfmake/js/LayoutBuilder.js'
import pageElementWriterModule from 'pdfmake/js/PageElementWriter.js'
import pdfDocumentModule from 'pdfmake/js/PDFDocument.js'
import rendererModule from 'pdfmake/js/Renderer.js'
import styleContextStackModule from 'pdfmake/js/StyleContextStack.js'
import tableProcessorModule from 'pdfmake/js/TableProcessor.js'
import textBreakerModule from 'pdfmake/js/TextBreaker.js'

// pdfmake is CommonJS with a `default` member: what an import gives depends on who resolves it, Node or the bundle.
function unwrap<Value extends object>(module: Value): Value {
  return 'default' in module && typeof module.default === 'function' ? (module.default as unknown as Value) : module
}

/** pdfmake itself: one for the whole process, with its fonts, policies and files. */
export const pdfmake = pdfmakeModule
/** The inner classes that are mended. */
export const LayoutBuilder = unwrap(layoutBuilderModule)
export const PageElementWriter = unwrap(pageElementWriterModule)
export const PdfDocument = unwrap(pdfDocumentModule)
export const Renderer = unwrap(rendererModule)
export const StyleContextStack = unwrap(styleContextStackModule)
export const TableProcessor = unwrap(tableProcessorModule)
export const TextBreaker = unwrap(textBreakerModule)

// Nothing is ever fetched, and nothing read from the disk: fonts are handed over as bytes, and pictures stand in the document. Its own store of files
// asks where it lies on the disk, which a bundle cannot say.
const files = new Map<string, Uint8Array>()
pdfmake.virtualfs = { existsSync: (name) => files.has(name), readFileSync: readHandedOver }
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => files.has(path))

/** Hands over the bytes of a file under a name. */
export function handOver(name: string, bytes: Uint8Array): void {
  files.set(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

function readHandedOver(name: string): Uint8Array {
  const bytes = files.get(name)
  if (!bytes) throw new Error(`no file of the name ${name}`)
  return bytes
}
