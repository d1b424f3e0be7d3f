import type { HostWords } from '../fr/host'

/** What the launchers and the trial window say. */
export const hostEn: HostWords = {
  trialWindow: 'trial window',
  inElectron: 'Ponte opens in Electron.',
  inBrowser:
    'Ponte opens in a trial window of {{browser}}, because {{reason}}. The records of this trial stay in {{folder}}; a backup takes them elsewhere.',
  noDisplay: 'No display: Ponte takes its tour without a window.',
  noElectron: 'Electron is not on this machine and could not be downloaded',
  noElectronToday: 'Electron could not be downloaded today (next try tomorrow)',
  electronStopped: 'Electron does not start on this machine',
  fetching: 'Electron is missing: downloading, 20 seconds at most…',
  noBrowser: 'No browser: install Chromium, Chrome or Edge, or give its path in CHROMIUM_PATH.',
  written: 'File written: {{path}}',
  whichFile: 'File to open (full path, empty to cancel): ',
  opensOutside: 'Ponte would open: {{what}}',
  alreadyOpen: 'Ponte is already open with this profile.',
  tourLeft: 'The tour left its files in {{folder}}:',
}
