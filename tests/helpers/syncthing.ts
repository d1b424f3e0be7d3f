import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** One Syncthing of a test: its own identity, one folder, and no way to anybody but its partner on this machine. */
export interface Syncthing {
  readonly folder: string
  start(): void
  stop(): Promise<void>
}

interface Side {
  readonly home: string
  readonly folder: string
  readonly id: string
  readonly port: number
  readonly guiPort: number
}

/** Two Syncthings that keep two folders alike, not yet started. */
export async function twoSyncthings(place: string): Promise<readonly [Syncthing, Syncthing]> {
  const sides = [await sideOf(place, 'a'), await sideOf(place, 'b')] as const
  for (const side of sides) writeFileSync(join(side.home, 'config.xml'), configOf(side, sides))
  return [running(sides[0]), running(sides[1])]
}

async function sideOf(place: string, name: string): Promise<Side> {
  const [home, folder] = [join(place, `syncthing-${name}`), join(place, `Partage ${name}`)]
  mkdirSync(folder, { recursive: true })
  execFileSync('syncthing', ['generate', `--home=${home}`, '--no-default-folder', '--skip-port-probing'], { stdio: 'ignore' })
  const id = execFileSync('syncthing', ['--device-id', `--home=${home}`], { encoding: 'utf8' }).trim()
  return { home, folder, id, port: await freePort(), guiPort: await freePort() }
}

function freePort(): Promise<number> {
  return new Promise((done, refuse) => {
    const server = createServer()
    server.on('error', refuse)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function configOf(own: Side, sides: readonly Side[]): string {
  const devices = sides.map(
    ({ id, port }) => `<device id="${id}" name="${port}" compression="never"><address>tcp://127.0.0.1:${port}</address></device>`,
  )
  const members = sides.map(({ id }) => `<device id="${id}"></device>`)
  return `<configuration version="36">
<folder id="ponte" label="Ponte" path="${own.folder}" type="sendreceive" rescanIntervalS="3" fsWatcherEnabled="true" fsWatcherDelayS="1" ignorePerms="true">
${members.join('\n')}
<maxConflicts>10</maxConflicts>
</folder>
${devices.join('\n')}
<gui enabled="true" tls="false"><address>127.0.0.1:${own.guiPort}</address><apikey>test</apikey></gui>
<options>
<listenAddress>tcp://127.0.0.1:${own.port}</listenAddress>
<globalAnnounceEnabled>false</globalAnnounceEnabled>
<localAnnounceEnabled>false</localAnnounceEnabled>
<relaysEnabled>false</relaysEnabled>
<natEnabled>false</natEnabled>
<startBrowser>false</startBrowser>
<urAccepted>-1</urAccepted>
<autoUpgradeIntervalH>0</autoUpgradeIntervalH>
<crashReportingEnabled>false</crashReportingEnabled>
<reconnectionIntervalS>1</reconnectionIntervalS>
<stunServer></stunServer>
</options>
</configuration>
`
}

function running({ home, folder }: Side): Syncthing {
  let child: ChildProcess | null = null
  return {
    folder,
    start: () => {
      const env = { ...process.env, STNOUPGRADE: '1', STNORESTART: '1' }
      child = spawn('syncthing', ['serve', `--home=${home}`, '--no-browser', '--no-restart'], { stdio: 'ignore', env })
    },
    stop: async () => {
      const ended = child
      child = null
      if (!ended || ended.exitCode !== null) return
      await new Promise<void>((done) => {
        ended.once('exit', () => done())
        ended.kill('SIGTERM')
      })
    },
  }
}
