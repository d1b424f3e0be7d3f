/** The version of the tables of a base. Main notes it beside the store; an older app refuses a newer one. Goes up by hand, here. */
export const storeSchemaVersion = 2
