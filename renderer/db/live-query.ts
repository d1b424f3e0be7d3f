/** Runs a read of the store again whenever what it touched changes; undefined until it answered once. The library of live queries stays in this room. */
export { useLiveQuery } from 'dexie-react-hooks'
