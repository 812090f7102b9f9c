use super::*;

fn candidates(places: &[usize]) -> Vec<Candidate> {
    places.iter().filter_map(|place| Candidate::at(*place)).collect()
}

fn ballot_box(names: usize) -> BallotBox<Ranking> {
    BallotBox::new((0..names).map(|place| format!("Candidate {place}")).collect()).unwrap()
}

#[test]
fn equal_ballots_are_kept_once() {
    let mut ballots = ballot_box(3);
    ballots.add(Ranking::of(candidates(&[0, 1])).unwrap(), 2).unwrap();
    ballots.add(Ranking::of(candidates(&[1])).unwrap(), 1).unwrap();
    ballots
        .add(Ranking::with_ties([candidates(&[0]), vec![], candidates(&[1])]).unwrap(), 3)
        .unwrap();
    ballots.add(Ranking::default(), 4).unwrap();
    let contest = ballots.close();
    let times: Vec<u64> = contest.ballots().iter().map(|cast| cast.times).collect();
    assert_eq!((times, contest.blank(), contest.valid()), (vec![5, 1], 4, 6));
}

#[test]
fn shared_ranks_keep_together_and_gaps_close() {
    let ranking = Ranking::with_ties([candidates(&[2]), vec![], candidates(&[1, 0])]).unwrap();
    assert_eq!(ranking.ranks().collect::<Vec<_>>(), [&candidates(&[2])[..], &candidates(&[1, 0])[..]]);
    assert!(ranking.rank(2).is_empty() && ranking.has_ties());
    assert!(!Ranking::with_ties([candidates(&[2]), candidates(&[1])]).unwrap().has_ties());
}

#[test]
fn nobody_is_ranked_twice_on_a_ballot() {
    let repeated = RankingProblem::Repeated(Candidate(4));
    assert_eq!(Ranking::of(candidates(&[4, 2, 4])), Err(repeated));
    assert_eq!(Ranking::with_ties([candidates(&[4, 4])]), Err(repeated));
    let long: Vec<usize> = (0..40).chain([4]).collect();
    assert_eq!(Ranking::of(candidates(&long)), Err(repeated));
}

#[test]
fn marks_for_strangers_and_endless_ballots_are_refused() {
    let mut ballots = ballot_box(2);
    assert_eq!(
        ballots.add(Ranking::of(candidates(&[2])).unwrap(), 1),
        Err(ContestProblem::UnknownCandidate)
    );
    assert_eq!(ballots.withdraw(Candidate(2)), Err(ContestProblem::UnknownCandidate));
    let many = ballots.add(Ranking::of(candidates(&[1])).unwrap(), u64::MAX);
    assert_eq!(many, Err(ContestProblem::TooManyBallots));
    let names = vec![String::new(); MOST_CANDIDATES + 1];
    assert!(BallotBox::<Ranking>::new(names).is_err());
}

#[test]
fn ballots_for_withdrawn_candidates_alone_are_not_valid() {
    let mut ballots = ballot_box(3);
    ballots.withdraw(Candidate(0)).unwrap();
    ballots.add(Ranking::of(candidates(&[0])).unwrap(), 2).unwrap();
    ballots.add(Ranking::of(candidates(&[0, 1])).unwrap(), 5).unwrap();
    assert_eq!(ballots.close().valid(), 5);
}
