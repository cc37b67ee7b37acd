/** "administrative-penalty-law/57" → 《行政处罚法》第57条; so is "优化营商环境条例/54". */

const TITLES: Record<string, string> = {
  'administrative-penalty-law': '行政处罚法',
  'administrative-coercion-law': '行政强制法',
  'administrative-licensing-law': '行政许可法',
  'administrative-reconsideration-law': '行政复议法',
  'administrative-litigation-law': '行政诉讼法',
  'administrative-law-enforcement-supervision-regulation': '行政执法监督条例',
  'personal-information-protection-law': '个人信息保护法',
  'zhejiang-comprehensive-enforcement-regulation': '浙江省综合行政执法条例',
}

export function basisText(basis: string | null | undefined): string {
  if (!basis) return ''
  const cited = /^([a-z0-9-]+|\p{Script=Han}+)\/(\d+)((?:\(\d+\))*)$/u.exec(basis)
  if (!cited) return basis
  const name = cited[1]!
  const title = /[a-z]/.test(name) ? TITLES[name] : name
  const paragraph = /\((\d+)\)/.exec(cited[3] ?? '')?.[1]
  const where = `第${cited[2]}条${paragraph ? `第${paragraph}款` : ''}`
  return title ? `《${title}》${where}` : where
}
