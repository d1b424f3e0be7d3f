import { z } from 'zod'

// zod tries `new Function` once to see whether it may compile; the window's policy refuses that and would report it. The same everywhere.
z.config({ jitless: true })
