import { scaleLinear } from "d3-scale";
import { classNames } from "./class-names";

type BarCellProps = {
  value: number;
  /** What a full bar stands for. A longer value fills the bar; its words still say how much. */
  max: number;
  /** The figure in words, always drawn: "26.0%". */
  text: string;
  tone?: "series" | "series-light" | undefined;
  /** Words under the bar instead of at its right. */
  textBelow?: boolean | undefined;
};

const width = 160;
const height = 10;

/** A small horizontal bar with its figure. The bar is for the eye only, the figure for everyone. */
export function BarCell({ value, max, text, tone = "series", textBelow }: BarCellProps) {
  const length = scaleLinear([0, Math.max(max, Number.EPSILON)], [0, width]).clamp(true)(value);
  return (
    <span className={classNames("bar-cell", textBelow && "bar-cell--below")}>
      <svg
        className="bar-cell__bar"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="chart-track" width={width} height={height} />
        <rect
          className={tone === "series" ? "chart-series" : "chart-series-light"}
          width={length}
          height={height}
        />
      </svg>
      <span className="bar-cell__text">{text}</span>
    </span>
  );
}
