use super::*;
use crate::share::{Bar, Share};
use crate::threshold::{Counting, Denominator};

fn scale() -> Scale {
    use Leaning::{Against, Block, InFavor, Neutral};
    vec![InFavor, InFavor, InFavor, Neutral, Neutral, Against, Against, Block]
        .try_into()
        .unwrap()
}

fn two_thirds() -> Threshold {
    Threshold {
        bar: Bar::AtLeast(Share::TWO_THIRDS),
        of: Denominator::ForOrAgainst,
        abstentions: Counting::Left,
        recused: Counting::Left,
    }
}

fn read(answers: &[u64]) -> Result<Reading, ScaleProblem> {
    let voices = Voices { present: 20, may_vote: 26, ..Voices::default() };
    scale().read(answers, voices, two_thirds())
}

#[test]
fn answers_in_favor_are_measured_against_the_threshold() {
    let reading = read(&[4, 3, 3, 2, 1, 3, 1, 0]).unwrap();
    assert_eq!((reading.verdict.in_favor, reading.verdict.of, reading.verdict.needed), (10, 14, 10));
    assert!(reading.passed);
    assert_eq!(reading.middle, Some(2), "the ninth of seventeen answers");
}

#[test]
fn a_block_stops_what_would_have_passed() {
    let reading = read(&[15, 0, 0, 0, 0, 0, 0, 1]).unwrap();
    assert!(reading.verdict.passed && !reading.passed);
    assert_eq!(reading.blocks, 1);
}

#[test]
fn nobody_has_no_middle_and_passes_nothing() {
    let reading = read(&[0; 8]).unwrap();
    assert_eq!((reading.middle, reading.passed), (None, false));
}

#[test]
fn answers_have_to_fit_the_scale_and_the_room() {
    assert_eq!(read(&[1, 2]), Err(ScaleProblem::Answers));
    assert_eq!(
        read(&[21, 0, 0, 0, 0, 0, 0, 0]),
        Err(ScaleProblem::Tally(TallyProblem::MoreVotesThanPresent))
    );
    assert_eq!(read(&[u64::MAX; 8]), Err(ScaleProblem::Tally(TallyProblem::MoreVotesThanPresent)));
    assert_eq!(Scale::try_from(vec![Leaning::InFavor]), Err(ScaleProblem::Length));
    assert_eq!(Scale::try_from(vec![Leaning::Against, Leaning::InFavor]), Err(ScaleProblem::Order));
    assert!(serde_json::from_str::<Scale>(r#"["block","in-favor"]"#).is_err());
}
