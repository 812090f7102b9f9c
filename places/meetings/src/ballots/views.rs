//! What pages draw of a vote.

use kit_store::Instant;
use kit_web::form::words;
use kit_web::{Ctx, Fields, Mistakes, Typed, parts};
use maud::{Markup, html};
use people::seats::SeatId;

use super::choice::answers;
use super::fields::said_name;
use super::interests::Stated;
use super::model::{Ballot, How, OnRoll, Recusal, Said, Vote};
use crate::proposals::{Proposal, views};
use crate::rights::RUN_MEETINGS;
use crate::rules::{Heard, Notice};
use crate::voices::{Group, Voice};
use people::sectors::Scheme;

/// The name of somebody on the roll with whoever speaks for them today.
fn who(entry: &OnRoll, voices: &[Voice]) -> (String, Option<String>) {
    let voice = voices.iter().find(|voice| voice.id == entry.voice);
    match voice.and_then(Voice::speaker) {
        Some(speaker) if speaker.name != entry.name => (speaker.name.clone(), Some(entry.name.clone())),
        _ => (entry.name.clone(), None),
    }
}

/// The groups of a roll in the order in which results show them.
pub fn groups(roll: &[OnRoll]) -> Vec<Group> {
    let mut groups: Vec<Group> = roll.iter().map(|entry| Group::from_word(&entry.group)).collect();
    groups.sort();
    groups.dedup();
    groups
}

/// A vote and what was said in it so far.
pub struct Entering<'a> {
    pub proposal: &'a Proposal,
    pub vote: &'a Vote,
    pub ballots: &'a [Ballot],
    pub recusals: &'a [Recusal],
    pub voices: &'a [Voice],
    pub scheme: &'a Scheme,
    /// The voices that are at the meeting, if it is known: others are folded away until they vote.
    pub here: Option<&'a [SeatId]>,
    /// Where the form goes.
    pub action: &'a str,
}

impl Entering<'_> {
    fn ballot(&self, entry: &OnRoll) -> Option<&Ballot> {
        self.ballots.iter().find(|ballot| ballot.voice_id == entry.voice)
    }

    fn is_recused(&self, entry: &OnRoll) -> bool {
        self.recusals.iter().any(|one| one.voice_id == entry.voice)
    }

    /// Whether a voice is expected to vote now: it is there, or has voted from elsewhere.
    pub fn is_expected(&self, entry: &OnRoll) -> bool {
        let is_here = self.here.is_none_or(|here| here.contains(&entry.voice));
        !self.is_recused(entry) && (is_here || self.ballot(entry).is_some())
    }
}

/// Votes entered seat by seat, the resident seats open and the other groups folded: for the page of a meeting and for
/// whoever writes down what was said aloud. `back` is where one is after saving, below the coalition.
pub fn by_seat(ctx: &Ctx, entering: &Entering<'_>, back: &str) -> Markup {
    let Entering { vote, recusals, scheme, .. } = *entering;
    let rows =
        |entries: &[&OnRoll]| html! { ul.rows.mt2 { @for entry in entries { (row(ctx, entering, entry)) } } };
    let away: Vec<&OnRoll> = vote
        .roll
        .0
        .iter()
        .filter(|entry| !entering.is_expected(entry) && !entering.is_recused(entry))
        .collect();
    html! {
        form data-entry="" data-each="" method="post" action=(entering.action) {
            input type="hidden" name="back" value=(back);
            @for group in groups(&vote.roll.0) {
                @let here: Vec<&OnRoll> = vote.roll.0.iter().filter(|entry| entry.group == group.word() && entering.is_expected(entry)).collect();
                @let done = here.iter().filter(|entry| entering.ballot(entry).is_some()).count();
                @let name = crate::voices::group_name(ctx, scheme, &group);
                @let title = ctx.text.with("ballots-recorded-of", [("group", name.into()), ("done", done.into()), ("all", here.len().into())]);
                @if group == Group::Residents { h4.sm.mt4 { (title) } (rows(&here)) }
                @else if !here.is_empty() { details { summary { (title) } (rows(&here)) } }
            }
            @if !away.is_empty() { details { summary { (ctx.text.count("ballots-not-here", away.len())) } (rows(&away)) } }
            @for recusal in recusals { p.sm.mut.mt2 { (recusal_line(ctx, recusal)) } }
            p.mt4 data-unscripted="" { button.btn { (ctx.say("ballots-save-all")) } }
        }
    }
}

fn row(ctx: &Ctx, entering: &Entering<'_>, entry: &OnRoll) -> Markup {
    let (name, of) = who(entry, entering.voices);
    let field = format!("voice_{}", entry.voice);
    let said = entering.ballot(entry).and_then(|ballot| ballot.said);
    let initials = parts::initials_of(&name);
    html! {
        li.vote {
            span.who {
                span.av { (initials) }
                span { b.regular { (name) } br; span.xs.mut { (of.unwrap_or_else(|| ctx.say(if entry.is_resident { "ballots-resident" } else { "ballots-own-voice" }))) } }
            }
            span.seg role="radiogroup" aria-label=(ctx.text.with("ballots-vote-of", [("name", name.as_str().into())])) {
                @for choice in answers(entering.proposal.method) {
                    label { input type="radio" name=(field) value=(choice.word()) checked[said == Some(*choice)]; span { (said_name(ctx, *choice)) } }
                }
            }
        }
    }
}

/// How many said what so far, as a bar and in words.
pub fn so_far(ctx: &Ctx, vote: &Vote, ballots: &[Ballot]) -> Markup {
    let all = vote.roll.0.len();
    html! {
        p.sm.mut { (ctx.text.with("ballots-so-far", [("done", ballots.len().into()), ("all", all.into())])) }
        (parts::bar(kit_text::percent_of(count(ballots.len()), count(all)).unwrap_or(0), None))
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Who voted and what, while a vote is open to be seen; of a secret vote only who.
pub fn roll(ctx: &Ctx, proposal: &Proposal, vote: &Vote, ballots: &[Ballot], recusals: &[Recusal]) -> Markup {
    html! {
        details {
            summary { (ctx.text.count("ballots-roll", vote.roll.0.len())) }
            ul.rows.sm.mt2 { @for entry in &vote.roll.0 {
                @let ballot = ballots.iter().find(|ballot| ballot.voice_id == entry.voice);
                @let recused = recusals.iter().any(|one| one.voice_id == entry.voice);
                li { div.r2 {
                    span { (entry.name) @if entry.weight > 1 { span.mut { " " (ctx.text.count("ballots-weighs", i64::from(entry.weight))) } } }
                    span.mut {
                        @match (recused, ballot) {
                            (true, _) => (ctx.say("ballots-interest")),
                            (_, None) => (ctx.say("ballots-not-yet")),
                            (_, Some(ballot)) => { (what(ctx, proposal, ballot)) span.xs { " " (way(ctx, ballot)) } },
                        }
                    }
                } }
            } }
        }
    }
}

/// What a ballot says, in a word.
fn what(ctx: &Ctx, proposal: &Proposal, ballot: &Ballot) -> String {
    match ballot.said {
        Some(said) => said_name(ctx, said),
        None if proposal.is_secret => ctx.say("ballots-voted"),
        None => {
            let marked = proposal.options.iter().zip(&ballot.marks.0).filter(|(_, mark)| **mark > 0);
            let mut marked: Vec<(u32, &str)> = marked.map(|(label, mark)| (*mark, label)).collect();
            marked.sort_unstable();
            let said: Vec<String> = marked.iter().map(|(mark, label)| format!("{label} {mark}")).collect();
            said.join(", ")
        }
    }
}

/// Where it came from, with what can be checked.
fn way(ctx: &Ctx, ballot: &Ballot) -> String {
    if ballot.how == How::Screen {
        return String::new();
    }
    let how = ctx.say(&format!("ballots-how-{}", ballot.how.word()));
    let said = ctx
        .text
        .with("ballots-entered", [("how", how.into()), ("name", (&ballot.entered_by).into())]);
    if ballot.evidence.is_empty() {
        said
    } else {
        format!("{said}: {}", ballot.evidence)
    }
}

/// A ballot to cast from one's own screen.
pub fn own(
    ctx: &Ctx,
    proposal: &Proposal,
    voice: &Voice,
    earlier: Option<&Ballot>,
    typed: &Typed,
    mistakes: &Mistakes,
) -> Markup {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let save = if earlier.is_some() { "ballots-change" } else { "ballots-cast" };
    html! {
        section.panel aria-labelledby="your-vote" {
            h2 #your-vote { (ctx.text.with("ballots-for-voice", [("name", (&voice.name).into())])) }
            @if let Some(ballot) = earlier {
                p.note.calm.sm { (ctx.say(if ballot.how == How::Screen { "ballots-have-voted" } else { "ballots-was-entered" })) }
            }
            p.sm.mut { (ctx.say(if proposal.is_secret { "ballots-who-sees-secret" } else { "ballots-who-sees-open" })) }
            form.mt3 method="post" action={ (views::address(ctx, proposal)) "/vote" } novalidate {
                input type="hidden" name="voice" value=(voice.id);
                (super::fields::draw(ctx, proposal, &fields))
                @if proposal.is_secret && earlier.is_some() { (fields.line("receipt", "ballots-receipt").hint(ctx.say("ballots-receipt-hint"))) }
                button.btn { (ctx.say(save)) }
            }
        }
    }
}

/// "Everybody could read it 4 days ahead. 10 are asked by rule 3.1."
pub fn notice(ctx: &Ctx, notice: Notice) -> String {
    let key = match notice.of {
        Heard::Meeting => "ballots-notice-meeting",
        Heard::Proposal => "ballots-notice-proposal",
    };
    ctx.text.with(
        key,
        [("given", i64::from(notice.given).into()), ("asked", i64::from(notice.asked).into())],
    )
}

/// Who declared an interest, whether they left the room, and whose stated interest nobody has judged yet.
pub fn recused(
    ctx: &Ctx,
    proposal: &Proposal,
    recusals: &[Recusal],
    stated: &[Stated],
    is_open: bool,
) -> Markup {
    let page = views::address(ctx, proposal);
    let runs = is_open && ctx.holds(&RUN_MEETINGS);
    html! {
        @for recusal in recusals {
            div.mt2 {
                p.sm { (recusal_line(ctx, recusal)) br; span.mut { (recusal.why) } }
                @if runs {
                    @let key = if recusal.is_outside() { "ballots-room-back" } else { "ballots-room-left" };
                    form method="post" action={ (page) "/interests/" (recusal.id) "/left-room" } { button.btn.alt.sml { (ctx.say(key)) span.vh { ": " (recusal.voice_name) } } }
                }
            }
        }
        @for one in stated.iter().filter(|one| !recusals.iter().any(|known| known.voice_id == one.voice)) {
            div.note.calm.sm.mt2 {
                p { (ctx.text.with("ballots-interest-stated", [("name", (&one.speaker).into()), ("words", (&one.words).into())])) }
                @if runs {
                    form.mt2 method="post" action={ (page) "/interest" } {
                        input type="hidden" name="voice" value=(one.voice);
                        input type="hidden" name="why" value=(one.words);
                        button.btn.alt.sml { (ctx.text.with("ballots-interest-note", [("name", (&one.voice_name).into())])) }
                    }
                }
            }
        }
    }
}

/// "Elk Ridge Pharmacy declared an interest: may speak, does not vote. Left the room at 6:12 pm. Came back at 6:20 pm."
pub fn recusal_line(ctx: &Ctx, recusal: &Recusal) -> String {
    let declared = ctx.text.with("ballots-declared", [("name", (&recusal.voice_name).into())]);
    let said = |key: &str, at: Instant| ctx.text.with(key, [("time", clock(ctx, at).into())]);
    let left = recusal.left_room_at.map(|at| said("ballots-left-room", at));
    let back = recusal.back_in_room_at.map(|at| said("ballots-came-back", at));
    let sentences: Vec<String> = [Some(declared), left, back].into_iter().flatten().collect();
    sentences.join(" ")
}

/// "6:12 pm", where the coalition is.
pub fn clock(ctx: &Ctx, at: Instant) -> String {
    ctx.text.time(at.timestamp().to_zoned(ctx.coalition().zone()).time())
}

/// Declaring an interest, for the voices this visitor may do it for.
pub fn interest(
    ctx: &Ctx,
    proposal: &Proposal,
    voices: &[&Voice],
    typed: &Typed,
    mistakes: &Mistakes,
) -> Markup {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let menu = whose(ctx, voices.iter().map(|voice| (voice.id.to_string(), voice.name.clone())).collect());
    html! {
        details open[!mistakes.is_empty()] {
            summary { (ctx.say("ballots-declare")) }
            p.sm.mut { (ctx.say("ballots-declare-hint")) }
            form.mt3 method="post" action={ (views::address(ctx, proposal)) "/interest" } novalidate {
                (fields.menu("voice", "ballots-voice", menu))
                (fields.line("why", "ballots-interest-why"))
                button.btn.alt { (ctx.say("ballots-declare")) }
            }
        }
    }
}

/// Of several voices none is chosen beforehand: nobody should vote for the first of the list by oversight.
pub fn whose(ctx: &Ctx, mut voices: Vec<(String, String)>) -> Vec<(String, String)> {
    if voices.len() > 1 {
        voices.insert(0, (String::new(), ctx.say("ballots-voice-choose")));
    }
    voices
}

/// The form to enter one ballot that came by telephone, on paper or by hands.
pub fn entered(ctx: &Ctx, proposal: &Proposal, vote: &Vote, typed: &Typed, mistakes: &Mistakes) -> Markup {
    let fields = Fields::new(&ctx.text, typed, mistakes);
    let on_roll = vote.roll.0.iter().map(|entry| (entry.voice.to_string(), entry.name.clone()));
    let roll = whose(ctx, on_roll.collect());
    let ways = words(&ctx.text, "ballots-how", How::ENTERED.iter().map(|how| how.word()));
    html! {
        form method="post" action={ (views::address(ctx, proposal)) "/enter" } novalidate {
            section.panel {
                (fields.menu("voice", "ballots-voice", roll))
                (fields.one_of("how", "ballots-how", ways))
                (fields.line("evidence", "ballots-evidence").hint(ctx.say("ballots-evidence-hint")).optional(&ctx.text))
                (super::fields::draw(ctx, proposal, &fields))
                @if proposal.is_secret { p.note.sm { (ctx.say("ballots-clerk-sees")) } }
            }
            p.acts { button.btn { (ctx.say("ballots-enter-save")) } a.btn.alt href=(views::address(ctx, proposal)) { (ctx.say("form-cancel")) } }
        }
    }
}

/// One ballot on paper for each voice of the roll, with room for a mark.
pub fn paper(ctx: &Ctx, proposal: &Proposal, entry: Option<&OnRoll>) -> Markup {
    let choices: Vec<String> = if proposal.method.has_options() {
        proposal.options.0.clone()
    } else {
        answers(proposal.method).iter().map(|said: &Said| said_name(ctx, *said)).collect()
    };
    html! {
        section.panel.paper-ballot {
            p.sm.mut { (ctx.coalition().name) }
            h2 { (proposal.title) }
            @if let Some(entry) = entry { p { b { (entry.name) } } }
            p.pre.mt2 { (proposal.words) }
            p.mt3 { (ctx.say(&format!("ballots-paper-{}", proposal.method.word()))) }
            ul.paper-choices { @for choice in &choices { li { span.paper-box aria-hidden="true" {} " " (choice) } } }
            @if proposal.method.has_options() { ul.paper-choices { li { span.paper-box aria-hidden="true" {} " " (said_name(ctx, Said::Abstain)) } } }
        }
    }
}

/// The voices on a roll this visitor may vote for.
pub fn mine(voices: &[Voice], may: impl Fn(SeatId) -> bool) -> Vec<&Voice> {
    voices.iter().filter(|voice| may(voice.id)).collect()
}
