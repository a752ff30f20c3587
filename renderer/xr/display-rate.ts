/** Pictures a second that the hall's budget is made for, and the next better rate. */
const wanted = [72, 90];

/** The rate to ask for among those that a headset offers, hertz; undefined where it offers none that fits. */
export function chooseRate(offered: Iterable<number>): number | undefined {
  const rates = [...offered].map((rate) => Math.round(rate));
  return wanted.find((rate) => rates.includes(rate));
}
