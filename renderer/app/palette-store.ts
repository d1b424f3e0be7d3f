import { createSpotlight } from '@mantine/spotlight'

const [store, { open }] = createSpotlight()

/** What the search palette keeps while it is open: what was typed, which line is chosen. */
export const paletteStore = store

/** Opens the search palette. */
export const openPalette = open
