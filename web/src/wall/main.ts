/** The wall. */
export {}
