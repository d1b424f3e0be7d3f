/** What a store may do wrongly on purpose, so that a comparison which sees nothing is found out. */
export type TwinFault = 'none' | 'drops an op of a merge' | 'reads the heads when it saves' | 'forgets a feed' | 'does not erase'
