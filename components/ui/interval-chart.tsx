import { scaleLinear } from "d3-scale";

type IntervalRow = {
  label: string;
  /** Shares between 0 and 1. */
  estimate: number;
  low: number;
  high: number;
  /** The same in words: "15.0%, 7.1% to 29.1%, n 40". */
  text: string;
};

type IntervalChartProps = {
  /** Unique on the page; names the parts of the drawing. */
  id: string;
  title: string;
  /** What the chart shows in one or two sentences. Each row's words are added to it. */
  description: string;
  rows: readonly IntervalRow[];
};

const rowHeight = 72;
const axisHeight = 30;
const ticks = [0, 0.25, 0.5, 0.75, 1];

/**
 * Points with their 95% intervals on an axis from 0% to 100%, drawn on the server. Label and figures stand above each
 * interval as text. Places are shares of the width, so the drawing stretches while its words keep their size, down to
 * 320 pixels. A table with the same figures belongs beside it.
 */
export function IntervalChart({ id, title, description, rows }: IntervalChartProps) {
  const place = scaleLinear([0, 1], [5, 93]).clamp(true);
  const x = (share: number) => `${place(share)}%`;
  const bottom = rows.length * rowHeight;
  const words = [description, ...rows.map(({ label, text }) => `${label}: ${text}.`)].join(" ");
  return (
    <svg
      className="interval-chart"
      height={bottom + axisHeight}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{words}</desc>
      {ticks.map((tick) => (
        <g key={tick}>
          {rows.map(({ label }, index) => (
            // Beside each interval only: a line through the words would make them hard to read.
            <line
              key={label}
              className="chart-grid"
              x1={x(tick)}
              x2={x(tick)}
              y1={index * rowHeight + 44}
              y2={(index + 1) * rowHeight - 4}
            />
          ))}
          <text className="chart-tick" x={x(tick)} y={bottom + 20} textAnchor="middle">
            {`${tick * 100}%`}
          </text>
        </g>
      ))}
      {rows.map(({ label, estimate, low, high, text }, index) => {
        const top = index * rowHeight;
        const y = top + 54;
        return (
          <g key={label}>
            <text className="chart-label chart-label__name" x={0} y={top + 18}>
              {label}
            </text>
            <text className="chart-label" x={0} y={top + 37}>
              {text}
            </text>
            <line className="chart-interval" x1={x(low)} x2={x(high)} y1={y} y2={y} />
            <line className="chart-interval" x1={x(low)} x2={x(low)} y1={y - 6} y2={y + 6} />
            <line className="chart-interval" x1={x(high)} x2={x(high)} y1={y - 6} y2={y + 6} />
            <circle className="chart-point" cx={x(estimate)} cy={y} r={6} />
          </g>
        );
      })}
    </svg>
  );
}
