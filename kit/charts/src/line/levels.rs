/// Round levels that hold everything from `low` to `high`: steps of 1, 2, 2.5 or 5 times a power of ten. They begin
/// at zero unless something lies below it; at most `most` of them, and at least two.
///
/// What is not a finite number counts as zero.
pub fn nice_levels(low: f64, high: f64, most: usize) -> Vec<f64> {
    let finite = |number: f64| if number.is_finite() { number } else { 0.0 };
    let (low, high) = (finite(low).min(0.0), finite(high).max(0.0));
    let (low, high) = if high - low < f64::MIN_POSITIVE { (0.0, 1.0) } else { (low, high) };
    let most = most.max(3);
    let step = steps_from((high - low) / 20.0)
        .find(|step| levels(low, high, *step).len() <= most)
        .unwrap_or(high - low);
    levels(low, high, step)
}

fn steps_from(smallest: f64) -> impl Iterator<Item = f64> {
    let power = smallest.log10().floor() as i32;
    (power..power + 4).flat_map(|power| [1.0, 2.0, 2.5, 5.0].map(|part| part * 10_f64.powi(power)))
}

fn levels(low: f64, high: f64, step: f64) -> Vec<f64> {
    // Values that lie on a level up to the last bits of a division belong to it.
    let first = (low / step + 1e-9).floor() as i64;
    let last = (high / step - 1e-9).ceil() as i64;
    (first..=last.max(first + 1).min(first + 100)).map(|index| index as f64 * step).collect()
}
