/** The one chart of the desk: two lines told apart by dash and mark, not by colour alone. */
import { LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer])

export type Chart = EChartsType
export interface DayCount {
  day: string
  opened: number
  closed: number
}

export function makeChart(box: HTMLElement): Chart {
  return init(box)
}

export function trendOption(days: DayCount[]) {
  const line = (name: string, data: number[], colour: string, type: string, symbol: string) => ({
    name,
    data,
    type: 'line',
    symbol,
    symbolSize: 7,
    lineStyle: { type, width: 2 },
    itemStyle: { color: colour },
  })
  return {
    animation: false,
    aria: { enabled: true, decal: { show: true } },
    grid: { left: 44, right: 20, top: 36, bottom: 28 },
    legend: { top: 4, right: 16, textStyle: { fontSize: 13 } },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: days.map((each) => each.day.slice(5)) },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      line(
        '登记',
        days.map((each) => each.opened),
        '#0072b2',
        'solid',
        'circle',
      ),
      line(
        '办结',
        days.map((each) => each.closed),
        '#009e73',
        'dashed',
        'rect',
      ),
    ],
  }
}
