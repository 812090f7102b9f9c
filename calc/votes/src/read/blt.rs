//! `.blt`, the format of Hill, Wichmann and Woodall's programs and of most others since.
//!
//! ```text
//! 3 2                  candidates, seats
//! -3                   the third candidate withdrew (optional, several)
//! [tie 2 1 3]          the order for ties (optional); [nick a b c] gives short names, [withdrawn 3] says who withdrew
//! 4 1 2 0              four ballots: first 1, second 2
//! 2 3 1=2 0            equal ranks with = or in parentheses, (1 2); a rank left out with -
//! 1.5 2 0              a weight with decimals, or a fraction such as 1/3
//! (A17) 1 3 2 0        a ballot with its own number, see [`Numbered`]
//! 0                    end of the ballots
//! "Castor"             names, then the title; each on a line of its own, quotation marks may be missing
//! ```
//! Comments run from `#` to the end of the line, or between `/*` and `*/`.

use std::collections::HashMap;
use std::num::NonZeroU32;

use super::{BALLOTS, Mistake, RankedFile, ReadProblem, shortened};
use crate::ballots::{BallotBox, Candidate, ContestProblem, MOST_CANDIDATES, Ranking, Weight};

/// Reads a `.blt` file.
///
/// # Errors
/// The first mistake, with line and column.
pub fn blt(text: &str) -> Result<RankedFile, ReadProblem> {
    let numbered = read(text, Numbered::BeforeTheCount)?;
    match numbered {
        Some(file) => Ok(file),
        None => read(text, Numbered::InsteadOfTheCount)?.ok_or_else(|| Mistake::Ends("a ballot").at(text, 0)),
    }
}

/// What follows the number of a ballot paper in parentheses. OpenSTV writes how often it was cast, which is always 1;
/// Droop writes the first choice. A file in which every such ballot goes on with 1 is one of OpenSTV.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Numbered {
    BeforeTheCount,
    InsteadOfTheCount,
}

/// Nothing if the numbers of ballots mean something else than thought.
fn read(text: &str, numbered: Numbered) -> Result<Option<RankedFile>, ReadProblem> {
    let mut scanner = Scanner { text, at: 0 };
    let (place, count) = scanner.number("the number of candidates")?;
    if count == 0 {
        return Err(Mistake::unexpected("0", "a number of candidates").at(text, place));
    }
    let count = usize::try_from(count).ok().filter(|count| *count <= MOST_CANDIDATES);
    let count = count.ok_or_else(|| Mistake::from(ContestProblem::TooManyCandidates).at(text, place))?;
    let (place, seats) = scanner.number("the number of seats")?;
    let seats = u32::try_from(seats).ok().and_then(NonZeroU32::new);
    let seats = seats
        .ok_or_else(|| Mistake::unexpected(scanner.token_at(place), "a number of seats").at(text, place))?;

    let contest = |problem: ContestProblem| Mistake::from(problem).at(text, 0);
    // Names come last in the file; until then candidates are known by number.
    let ballots = BallotBox::new(vec![String::new(); count]).map_err(contest)?;
    let (nicknames, tie_order) = (HashMap::new(), None);
    let mut reader = Reader { scanner, count, numbered, nicknames, tie_order, ballots };
    if !reader.ballots()? {
        return Ok(None);
    }
    let (names, title) = reader.scanner.names(count)?;
    let contest = reader.ballots.close_with(names);
    let tie_order = reader.tie_order;
    Ok(Some(RankedFile { contest, points: None, seats: Some(seats), title, tie_order }))
}

struct Reader<'a> {
    scanner: Scanner<'a>,
    count: usize,
    numbered: Numbered,
    nicknames: HashMap<&'a str, Candidate>,
    tie_order: Option<Vec<Candidate>>,
    ballots: BallotBox<Ranking>,
}

impl<'a> Reader<'a> {
    /// Everything between the first line and the 0 that ends the ballots; `false` if [`Numbered`] turns out otherwise.
    fn ballots(&mut self) -> Result<bool, ReadProblem> {
        let text = self.scanner.text;
        loop {
            let (place, token) = self.scanner.token("the 0 that ends the ballots")?;
            let at = |mistake: Mistake| mistake.at(text, place);
            if let Some(option) = token.strip_prefix('[') {
                self.option(option)?;
            } else if let Some(withdrawn) = token.strip_prefix('-') {
                self.withdraw(place, withdrawn)?;
            } else if token.starts_with('(') {
                self.scanner.through(token, ')', "the ) that ends the number of a ballot")?;
                if self.numbered == Numbered::BeforeTheCount && self.scanner.token("a ballot")?.1 != "1" {
                    return Ok(false);
                }
                let ranking = self.ranking()?;
                self.ballots.add(ranking, 1).map_err(|problem| at(problem.into()))?;
            } else {
                let weight: Weight = token.parse().map_err(|_| at(Mistake::unexpected(token, BALLOTS)))?;
                if weight.is_none() {
                    return Ok(true);
                }
                let ranking = self.ranking()?;
                self.ballots.add_weighted(ranking, weight).map_err(|problem| at(problem.into()))?;
            }
        }
    }

    fn withdraw(&mut self, place: usize, token: &str) -> Result<(), ReadProblem> {
        let candidate = self.candidate(token).map_err(|wrong| wrong.at(self.scanner.text, place))?;
        self.ballots
            .withdraw(candidate)
            .map_err(|problem| Mistake::from(problem).at(self.scanner.text, place))
    }

    /// The preferences of one ballot, up to its 0.
    fn ranking(&mut self) -> Result<Ranking, ReadProblem> {
        let mut strict = Vec::new();
        let mut shared: Option<Vec<Vec<Candidate>>> = None;
        let start = self.scanner.at;
        let text = self.scanner.text;
        loop {
            let (place, token) = self.scanner.token("the 0 that ends a ballot")?;
            let at = |mistake: Mistake| mistake.at(text, place);
            match token {
                "0" => break,
                "-" => {}
                _ if token.contains(['=', '(']) => {
                    let sharing = self.shared_rank(token).map_err(at)?;
                    shared.get_or_insert_with(|| strict.iter().map(|one| vec![*one]).collect()).push(sharing);
                }
                _ => {
                    let candidate = self.candidate(token).map_err(at)?;
                    match &mut shared {
                        Some(ranks) => ranks.push(vec![candidate]),
                        None => strict.push(candidate),
                    }
                }
            }
        }
        let ranking = match shared {
            Some(ranks) => Ranking::with_ties(ranks),
            None => Ranking::of(strict),
        };
        ranking
            .map_err(|problem| Mistake::ranked_twice(problem, &[]).at(text, self.scanner.after_blanks(start)))
    }

    /// Candidates who share a rank: `1=2`, or `(1 2)` as in Hill's program.
    fn shared_rank(&mut self, first: &'a str) -> Result<Vec<Candidate>, Mistake> {
        let Some(inside) = first.strip_prefix('(') else {
            return first.split('=').map(|one| self.candidate(one)).collect();
        };
        let (mut sharing, mut word) = (Vec::new(), inside);
        loop {
            let number = word.strip_suffix(')').unwrap_or(word);
            if !number.is_empty() {
                sharing.push(self.candidate(number)?);
            }
            if word.ends_with(')') {
                return Ok(sharing);
            }
            let ended = |_| Mistake::Ends("the ) that ends a shared rank");
            word = self.scanner.token("").map_err(ended)?.1;
        }
    }

    fn candidate(&self, token: &str) -> Result<Candidate, Mistake> {
        if let Some(candidate) = self.nicknames.get(token) {
            return Ok(*candidate);
        }
        let place = token.parse::<usize>().ok().filter(|number| (1..=self.count).contains(number));
        let candidate = place.and_then(|number| Candidate::at(number - 1));
        candidate.ok_or_else(|| Mistake::UnknownCandidate(shortened(token)))
    }

    /// `[tie …]`, `[nick …]`, `[withdrawn …]`, or something of another program, which is passed over or refused.
    fn option(&mut self, first: &'a str) -> Result<(), ReadProblem> {
        let text = self.scanner.text;
        let mut words: Vec<(usize, &'a str)> = Vec::new();
        let mut token = first;
        let mut place = self.scanner.at.saturating_sub(first.len());
        loop {
            let word = token.strip_suffix(']').unwrap_or(token);
            if !word.is_empty() {
                words.push((place, word));
            }
            if token.ends_with(']') {
                break;
            }
            (place, token) = self.scanner.token("the ] that ends an option")?;
        }
        let Some(((option_at, name), rest)) = words.split_first() else {
            return Ok(());
        };
        match *name {
            "tie" => {
                let order = rest
                    .iter()
                    .map(|(place, word)| self.candidate(word).map_err(|wrong| wrong.at(text, *place)));
                self.tie_order = Some(order.collect::<Result<_, _>>()?);
            }
            "nick" => {
                for (number, (place, word)) in rest.iter().enumerate() {
                    let candidate = Candidate::at(number).filter(|_| number < self.count);
                    let stranger = || Mistake::UnknownCandidate(shortened(word)).at(text, *place);
                    if self.nicknames.insert(word, candidate.ok_or_else(stranger)?).is_some() {
                        return Err(Mistake::ListedTwice(shortened(word)).at(text, *place));
                    }
                }
            }
            "withdrawn" => {
                for (place, word) in rest {
                    self.withdraw(*place, word)?;
                }
            }
            // These would change the ballots or the count; anything else is a note of another program.
            "elected" | "include" | "lines" | "one" | "order" => {
                return Err(Mistake::unexpected(name, OPTIONS).at(text, *option_at));
            }
            _ => {}
        }
        Ok(())
    }
}

/// What may stand in brackets.
const OPTIONS: &str = "an option known here, such as [tie …], [nick …] or [withdrawn …]";

/// Where the reading stands.
struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The byte where the next token after `from` begins.
    fn after_blanks(&self, from: usize) -> usize {
        let mut ahead = Scanner { text: self.text, at: from };
        ahead.skip_blanks();
        ahead.at
    }

    fn skip_blanks(&mut self) {
        loop {
            // Bytes, not characters: most of the time of a large file is spent here.
            let blanks = self.rest().bytes().take_while(u8::is_ascii_whitespace).count();
            self.at += blanks;
            let rest = self.rest();
            if rest.starts_with('#') {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                self.at += rest.find("*/").map_or(rest.len(), |end| end + 2);
            } else {
                return;
            }
        }
    }

    fn token_at(&self, place: usize) -> &'a str {
        let rest = self.text.get(place..).unwrap_or_default();
        let end = rest.bytes().position(|byte| byte.is_ascii_whitespace()).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    }

    /// The next token and its place.
    fn token(&mut self, wanted: &'static str) -> Result<(usize, &'a str), ReadProblem> {
        self.skip_blanks();
        let token = self.token_at(self.at);
        if token.is_empty() {
            return Err(Mistake::Ends(wanted).at(self.text, self.at));
        }
        let place = self.at;
        self.at += token.len();
        Ok((place, token))
    }

    /// Passes over tokens from `first` on, up to one that ends so.
    fn through(&mut self, first: &str, end: char, wanted: &'static str) -> Result<(), ReadProblem> {
        let mut ended = first.ends_with(end);
        while !ended {
            ended = self.token(wanted)?.1.ends_with(end);
        }
        Ok(())
    }

    fn number(&mut self, wanted: &'static str) -> Result<(usize, u64), ReadProblem> {
        let (place, token) = self.token(wanted)?;
        Ok((place, self.read_number(place, token, wanted)?))
    }

    fn read_number(&self, place: usize, token: &str, wanted: &'static str) -> Result<u64, ReadProblem> {
        let digits = token.bytes().all(|byte| byte.is_ascii_digit());
        let number = if digits { token.parse().ok() } else { None };
        number.ok_or_else(|| Mistake::unexpected(token, wanted).at(self.text, place))
    }

    /// The names and the title if there is one, in quotation marks or each alone on a line. What comes after it is
    /// remarks.
    fn names(&mut self, count: usize) -> Result<(Vec<String>, Option<String>), ReadProblem> {
        let text = self.text;
        self.skip_blanks();
        let is_quoted = self.rest().starts_with('"');
        let mut lines: Vec<Vec<&str>> = Vec::new();
        while lines.len() <= count {
            self.skip_blanks();
            let line = self.rest().lines().next().unwrap_or_default();
            if line.is_empty() || line.starts_with('"') != is_quoted {
                break;
            }
            lines.push(if is_quoted { quoted(line).collect() } else { vec![without_comment(line)] });
            self.at += line.len();
        }
        // One candidate a line with something beside the name, as the party; a few may have none.
        let all_have = lines.len() >= count && lines.iter().take(count).all(|line| line.len() > 1);
        let words: usize = lines.iter().map(Vec::len).sum();
        if count > 1 && (all_have || (lines.len() > count && words > count + 1)) {
            lines.iter_mut().for_each(|line| line.truncate(1));
        }
        let mut names: Vec<String> = lines.into_iter().flatten().map(plain_quotes).collect();
        if names.len() < count {
            return Err(match self.rest().lines().next().filter(|line| !line.is_empty()) {
                None => Mistake::Ends("a name").at(text, self.at),
                Some(line) => Mistake::unexpected(line, "a name in quotation marks").at(text, self.at),
            });
        }
        let title = names.get(count).filter(|title| !title.is_empty()).cloned();
        names.truncate(count);
        Ok((names, title))
    }
}

fn without_comment(line: &str) -> &str {
    line.split('#').next().unwrap_or_default().trim().trim_matches(['“', '”'])
}

/// Marks inside a name as it is meant: `\"` and `""` stand for one.
fn plain_quotes(name: &str) -> String {
    name.replace("\\\"", "\"").replace("\"\"", "\"")
}

/// The names on a line that begins with a quotation mark. Marks inside a name belong to it, as in `"Ana "Nani" Paz"`:
/// a name ends where only blanks lie between two marks, before a comment, or at the last mark of the line.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    let begins_comment =
        |rest: &str| rest.trim_start().starts_with('#') || rest.trim_start().starts_with("/*");
    let before_comment = line
        .match_indices('"')
        .map(|(mark, _)| mark)
        .find(|mark| *mark > 0 && line.get(mark + 1..).is_some_and(begins_comment));
    let last = before_comment.or_else(|| line.rfind('"'));
    let inside = last.and_then(|last| line.get(1..last)).unwrap_or_default();
    let mut rest = Some(inside);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        let boundary = text.match_indices('"').find_map(|(close, _)| {
            let after = text.get(close + 1..)?;
            let blanks = after.len() - after.trim_start().len();
            (blanks > 0 && after.trim_start().starts_with('"')).then_some((close, close + blanks + 2))
        });
        match boundary {
            Some((close, next)) => {
                rest = text.get(next..);
                text.get(..close)
            }
            None => Some(text),
        }
    })
    .map(str::trim)
}
