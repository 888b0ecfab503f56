/** Weekly sales of products at changing prices, without chance: the same numbers anywhere, and in R. */
export function pricedSales(products: number, weeks: number) {
  const rows: { product: number; week: number; price: number; units: number }[] = [];
  for (let product = 0; product < products; product++) {
    for (let week = 0; week < weeks; week++) {
      const step = ((product * 7 + week * 3) % 11) - 5;
      const noise = (((product * 31 + week * 17) % 23) - 11) / 40;
      const price = (5 + product) * (1 + step / 40);
      const units = Math.round(
        200 * Math.exp(-1.5 * Math.log(price / (5 + product)) + 0.1 * Math.sin(week / 8) + noise) + product,
      );
      rows.push({ product, week, price, units });
    }
  }
  return rows;
}
