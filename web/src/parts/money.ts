/** Money as people write it. */

/** 「1,200 元」「1,200.50 元」. */
export function yuan(amount: string | number | null | undefined): string {
  if (amount === null || amount === undefined || amount === '') return '—'
  const size = Number(amount)
  const cents = Number.isInteger(size) ? 0 : 2
  return `${size.toLocaleString('zh-CN', { minimumFractionDigits: cents, maximumFractionDigits: 2 })} 元`
}
