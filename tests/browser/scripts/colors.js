// What the browser says of a color as parts from 0 to 1, and how much two stand out from each other (WCAG 2.2, contrast ratio).
const parse = (css) => {
  const [red, green, blue, alpha = 1] = css.match(/-?[\d.]+(e-?\d+)?/g).map(Number);
  const most = css.startsWith('color(') ? 1 : 255;
  return [red / most, green / most, blue / most, alpha];
};
const luminance = (color) => {
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2]);
};
const contrast = (one, other) => {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};
