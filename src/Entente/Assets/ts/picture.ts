// The picture of a chart, in the colours of the page. This file and the library come only where a chart comes into view.
import { BarChart, LineChart } from "echarts/charts";
import { GridSimpleComponent, LegendPlainComponent, TooltipComponent } from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Data } from "./chart";

use([BarChart, LineChart, GridSimpleComponent, LegendPlainComponent, TooltipComponent, SVGRenderer]);

interface Hovered { readonly seriesIndex: number; readonly dataIndex: number; readonly color: string }

export class Picture {
  private readonly chart: EChartsType;
  private readonly redraw = (): void => this.draw();
  private readonly scheme = matchMedia("(prefers-color-scheme: dark)");

  constructor(private readonly place: HTMLElement, private readonly data: Data) {
    this.chart = init(place, null, { renderer: "svg" });
    this.chart.on("click", at => {
      const href = this.data.series[at.seriesIndex ?? 0]?.points[at.dataIndex]?.href;
      if (href)
        location.assign(href);
    });
    document.addEventListener("entente:theme", this.redraw);
    this.scheme.addEventListener("change", this.redraw);
    this.draw();
  }

  dispose(): void {
    document.removeEventListener("entente:theme", this.redraw);
    this.scheme.removeEventListener("change", this.redraw);
    this.chart.dispose();
  }

  draw(): void {
    if (this.place.clientWidth === 0)
      return;
    const color = this.colors();
    const sideways = this.data.kind === "horizontal-bar";
    const text = { color: color("--ink-faint"), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };
    const names = {
      type: "category" as const, data: [...this.data.labels], inverse: sideways, axisTick: { show: false },
      axisLine: { lineStyle: { color: color("--line-strong") } },
      axisLabel: { ...text, hideOverlap: true, ...(sideways ? { width: Math.min(160, this.place.clientWidth / 3), overflow: "truncate" as const } : {}) },
    };
    const values = {
      type: "value" as const, splitNumber: 4, splitLine: { lineStyle: { color: color("--line") } },
      axisLabel: { ...text, formatter: (value: number) => short.format(value), hideOverlap: true },
    };
    this.chart.resize();
    this.chart.setOption({
      animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      animationDuration: 350,
      textStyle: text,
      color: [1, 2, 3, 4, 5, 6].map(at => color(`--chart-${at}`)),
      grid: { left: 4, right: 12, top: 12, bottom: this.data.series.length > 1 ? 34 : 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      legend: { show: this.data.series.length > 1, bottom: 0, left: 0, itemWidth: 10, itemHeight: 10, icon: "roundRect", textStyle: { ...text, color: color("--ink-soft") }, inactiveColor: color("--line-strong") },
      tooltip: {
        trigger: "axis", confine: true, axisPointer: { type: this.data.kind === "line" ? "line" : "shadow", lineStyle: { color: color("--line-strong") }, shadowStyle: { color: color("--ink"), opacity: 0.05 } },
        backgroundColor: color("--raised"), borderColor: color("--line"), padding: [8, 12], extraCssText: "border-radius: 8px; box-shadow: none",
        formatter: (hovered: unknown) => this.hint(hovered as Hovered[]),
      },
      xAxis: sideways ? values : names,
      yAxis: sideways ? names : values,
      series: this.data.series.map(series => ({
        name: series.name,
        type: this.data.kind === "line" ? "line" as const : "bar" as const,
        data: series.points.map(point => point.value),
        cursor: series.points.some(point => point.href) ? "pointer" : "default",
        ...(this.data.kind === "line"
          ? { symbol: "circle", symbolSize: 7, showSymbol: this.data.labels.length < 16, lineStyle: { width: 2.5 }, connectNulls: false }
          : { barMaxWidth: 34, itemStyle: { borderRadius: this.data.kind === "stacked-bar" ? 0 : sideways ? [0, 4, 4, 0] : [4, 4, 0, 0] }, ...(this.data.kind === "stacked-bar" ? { stack: "all" } : {}) }),
      })),
    }, { notMerge: true });
  }

  private hint(hovered: Hovered[]): HTMLElement {
    const box = document.createElement("div");
    box.className = "chart-hint";
    const label = document.createElement("strong");
    label.textContent = this.data.labels[hovered[0]?.dataIndex ?? 0] ?? "";
    box.append(label, ...hovered.map(at => {
      const series = this.data.series[at.seriesIndex]!;
      const line = document.createElement("span");
      const mark = document.createElement("i");
      mark.style.background = at.color;
      const value = document.createElement("b");
      value.textContent = series.points[at.dataIndex]!.text;
      line.append(mark, series.name, value);
      return line;
    }));
    return box;
  }

  /** Tokens hold both themes; what holds now, the browser tells only for a property that is in use. */
  private colors(): (name: string) => string {
    return name => {
      this.place.style.setProperty("transition", "none", "important"); // in a transition, however short, the former colour is told
      this.place.style.color = `var(${name})`;
      const now = getComputedStyle(this.place).color;
      this.place.style.color = "";
      this.place.style.removeProperty("transition");
      return now;
    };
  }
}

const short = new Intl.NumberFormat(document.documentElement.lang || "en", { notation: "compact", maximumFractionDigits: 1 });
