/** Whom a case is about, as it is typed. */
export const nobody = () => ({
  kind: 'citizen',
  name: '',
  identity: '',
  phone: '',
  address: '',
  representative: '',
})
export type PartyTyped = ReturnType<typeof nobody>
