/** Lines over time: told apart by dash and mark, not by colour alone. Asked for late: echarts is large. */
import { LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer])

export type Chart = EChartsType
export interface Course {
  name: string
  data: number[]
}

export function makeChart(box: HTMLElement): Chart {
  return init(box)
}

/** Okabe and Ito's colours, dark enough on white; a mark and a dash beside each. */
const LOOKS = [
  ['#0072b2', 'solid', 'circle'],
  ['#009e73', 'dashed', 'rect'],
  ['#b35900', 'solid', 'triangle'],
  ['#a03c78', 'dotted', 'diamond'],
  ['#4d4d4d', 'dashed', 'pin'],
]

export function linesOption(over: string[], courses: Course[]) {
  return {
    animation: false,
    aria: { enabled: true, decal: { show: true } },
    grid: { left: 44, right: 20, top: 36, bottom: 28 },
    legend: { type: 'plain', top: 4, right: 16, textStyle: { fontSize: 13 } },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: over },
    yAxis: { type: 'value', minInterval: 1 },
    series: courses.map(({ name, data }, n) => {
      const [colour, type, symbol] = LOOKS[n % LOOKS.length] ?? []
      const lineStyle = { type, width: 2 }
      return { name, data, type: 'line', symbol, symbolSize: 7, lineStyle, itemStyle: { color: colour } } // prettier-ignore
    }),
  }
}
