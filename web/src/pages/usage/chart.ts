// The chart: bars of all orders, and before them bars of those with a code.
import uPlot from "uplot";
import type { Usage } from "../../api/rest";
import { stepMs } from "./window";

/** Colours as the theme has them now. */
export interface Ink {
  codes: () => string;
  orders: () => string;
  text: () => string;
  grid: () => string;
}

const height = 220;
const daySeconds = 86_400;
const clock = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
const day = new Intl.DateTimeFormat(undefined, { month: "short", day: "numeric" });
const font = '12px system-ui, -apple-system, "Segoe UI", sans-serif';
/** Wide bars would look like areas. */
const barShare = 0.76;
const maxBar = 48;

const labelWidth = 64;
const days = [1, 2, 5, 10].map((each) => each * daySeconds);
const hours = [1, 2, 3, 4, 6, 8, 12].map((each) => (each * daySeconds) / 24);

/** A time of day; midnight, or any mark of a chart of days, is a date. */
function label(seconds: number, spacing: number): string {
  const at = new Date(seconds * 1000);
  return spacing >= daySeconds || at.getHours() === 0 ? day.format(at) : clock.format(at);
}

/** Marks where bars stand: each, or as many as there is room for, the newest among them. */
function marksOfDays({ data: [at], width }: uPlot): number[] {
  const every = Math.ceil((at.length * labelWidth) / width);
  return [...at].filter((_, index) => (at.length - 1 - index) % every === 0);
}

/** Each bar stands in the middle of its step, so that the pointer finds the bar it is on. */
export function dataOf({ series, step }: Usage): uPlot.AlignedData {
  const half = stepMs(step) / 2000;
  return [
    series.map(({ start }) => Date.parse(start) / 1000 + half),
    series.map(({ orders }) => orders),
    series.map(({ codes }) => codes),
  ];
}

function rangeOf({ series, step, from }: Usage): [number, number] {
  const first = Date.parse(from) / 1000;
  return [first, first + (series.length * stepMs(step)) / 1000];
}

/** `usage` is asked for anew whenever the data is set. */
export function makeChart(
  place: HTMLElement,
  usage: () => Usage,
  ink: Ink,
  onpoint: (index: number | null) => void,
): uPlot {
  const paths = uPlot.paths.bars?.({ size: [barShare, maxBar], radius: 0.15 });
  const bars = (fill: () => string): uPlot.Series => ({
    ...(paths ? { paths } : {}),
    fill,
    width: 0,
    points: { show: false },
  });
  const axis = { stroke: ink.text, font, ticks: { show: false } };
  return new uPlot(
    {
      width: place.clientWidth,
      height,
      padding: [8, 20, 0, 0],
      legend: { show: false },
      cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
      scales: {
        x: { range: () => rangeOf(usage()) },
        y: { range: (_, __, max) => [0, Math.max(max * 1.05, 4)] },
      },
      axes: [
        {
          ...axis,
          size: 28,
          grid: { show: false },
          space: labelWidth,
          ...(usage().step === "day" ? { splits: marksOfDays } : {}),
          incrs: (_, __, min, max) => (max - min > 2 * daySeconds ? days : hours),
          // The end of the chart has no bar, and no room for a label.
          values: ({ scales }, splits, __, ___, spacing) =>
            splits.map((at) => (at === scales.x?.max ? "" : label(at, spacing))),
        },
        {
          ...axis,
          size: 44,
          grid: { stroke: ink.grid, width: 1 },
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000],
        },
      ],
      series: [{}, bars(ink.orders), bars(ink.codes)],
      hooks: { setCursor: [({ cursor }) => onpoint(cursor.idx ?? null)] },
    },
    dataOf(usage()),
    place,
  );
}
