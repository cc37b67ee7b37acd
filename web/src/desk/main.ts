/** The command desk. */
export {}
