import { z } from 'zod'

// zod tries `new Function` once to see whether it may compile; the policy of the page refuses that and would report it.
z.config({ jitless: true })
