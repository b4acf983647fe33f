/** The points of a line through the values, from the lower left, the largest at the top. */
export function sparkline(values: number[], width: number, height: number): string {
  if (values.length < 2) return "";
  const max = Math.max(...values, 1e-9);
  const stroke = 2;
  return values
    .map((value, at) => {
      const x = (at / (values.length - 1)) * width;
      const y = height - stroke / 2 - (Math.max(value, 0) / max) * (height - stroke);
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(" ");
}
