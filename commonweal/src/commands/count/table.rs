//! The count as a table to read: a row for each candidate, a column for each round.

use calc_votes::amount::Amount;
use calc_votes::ballots::Candidate;
use calc_votes::ties::{How, Purpose, Tie};

use super::counting::Counted;

/// Rounds beside each other; more go below.
const ROUNDS_ABREAST: usize = 6;
const NAME_WIDTH: usize = 28;

/// All lines of the answer.
pub fn lines(counted: &Counted) -> String {
    let count = &counted.count;
    let mut lines = vec![format!("Seats: {}. Valid ballots: {}.", count.seats, count.valid)];
    if let Some(quota) = count.quota {
        lines.push(format!("Quota: {quota}."));
    }
    let rounds: Vec<usize> = (0..count.rounds.len()).collect();
    for abreast in rounds.chunks(ROUNDS_ABREAST) {
        lines.push(String::new());
        lines.extend(block(counted, abreast));
    }
    lines.push(String::new());
    for (place, round) in count.rounds.iter().enumerate() {
        let number = place + 1;
        let named = |candidates: &[Candidate]| counted.labels_of(candidates).join(", ");
        lines.extend(round.ties.iter().map(|tie| format!("Round {number}: {}", tie_line(counted, tie))));
        if !round.elected.is_empty() {
            lines.push(format!("Round {number}: elected {}", named(&round.elected)));
        }
        if !round.eliminated.is_empty() {
            lines.push(format!("Round {number}: eliminated {}", named(&round.eliminated)));
        }
    }
    lines.push(String::new());
    lines.push(format!("Elected: {}", counted.labels_of(&count.elected).join(", ")));
    lines.join("\n")
}

fn block(counted: &Counted, rounds: &[usize]) -> Vec<String> {
    let row = |name: &str, cells: Vec<String>| {
        let cells: String = cells.iter().map(|cell| format!(" {cell:>13}")).collect();
        format!("{:<NAME_WIDTH$}{cells}", short(name))
    };
    let of_round = |show: &dyn Fn(&calc_votes::count::Round) -> String| {
        rounds
            .iter()
            .filter_map(|place| counted.count.rounds.get(*place))
            .map(show)
            .collect::<Vec<_>>()
    };
    let votes = |one: Candidate| {
        of_round(&|round| round.totals.get(one.place()).copied().unwrap_or_default().to_string())
    };
    let mut lines = vec![row("Round", rounds.iter().map(|place| (place + 1).to_string()).collect())];
    lines.extend(counted.standing.iter().map(|one| row(counted.label(*one), votes(*one))));
    lines.push(row("Exhausted", of_round(&|round| round.exhausted.to_string())));
    if counted.count.rounds.iter().any(|round| round.rounded_off > Amount::default()) {
        lines.push(row("Rounded off", of_round(&|round| round.rounded_off.to_string())));
    }
    lines
}

fn short(name: &str) -> String {
    if name.chars().count() <= NAME_WIDTH {
        return name.to_owned();
    }
    let kept: String = name.chars().take(NAME_WIDTH - 1).collect();
    format!("{kept}…")
}

fn tie_line(counted: &Counted, tie: &Tie) -> String {
    let among = counted.labels_of(&tie.among).join(", ");
    let what = match tie.purpose {
        Purpose::Elimination => "to be eliminated",
        Purpose::Transfer => "to be transferred first",
        Purpose::Seat => "to be taken",
    };
    let how = match tie.how {
        How::EarlierRound(round) => format!("by the votes of round {round}"),
        How::Order => "by the order given".to_owned(),
        How::Lot => "by lot".to_owned(),
        How::Unresolved => "and nothing decides".to_owned(),
    };
    match tie.taken {
        Some(taken) => format!("tie between {among}: {} {what}, {how}", counted.label(taken)),
        None => format!("tie between {among}, {how}"),
    }
}
