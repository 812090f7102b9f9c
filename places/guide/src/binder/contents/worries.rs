use goals::told::{Kind, Told};
use kit_paper::{Document, Level, Run};
use kit_text::full_name;
use kit_web::Ctx;
use people::members::model::{counted_from, is_quiet};

use super::called;
use crate::binder::known::Known;
use crate::keeping::known::Standing;
use crate::keeping::model::{Answer, Reason};

/// Lines of one kind of worry.
const MOST_LINES: usize = 12;
/// Lacking so many of the six reasons is a worry.
const FEW_REASONS: usize = 3;

type Line = Vec<Run>;

/// What is in the way, what is late, what has nobody, and who may be slipping away.
pub fn worries(ctx: &Ctx, known: &Known, document: &mut Document) {
    list(
        ctx,
        document,
        "binder-barriers",
        known.of(Kind::Barrier).map(|one| in_the_way(ctx, known, one)).collect(),
    );
    list(ctx, document, "binder-late-promises", late(ctx, known));
    list(ctx, document, "binder-late-numbers", late_numbers(ctx, known));
    let empty = known.offices.iter().filter(|office| office.holder_id.is_none());
    list(
        ctx,
        document,
        "binder-empty-offices",
        empty.map(|one| vec![Run::plain(called(ctx, one))]).collect(),
    );
    list(ctx, document, "binder-quiet", quiet(ctx, known));
    list(ctx, document, "binder-few-reasons", few_reasons(ctx, known));
}

fn list(ctx: &Ctx, document: &mut Document, heading: &str, mut lines: Vec<Line>) {
    if lines.is_empty() {
        return;
    }
    document.heading(Level::Part, ctx.say(heading));
    let left = lines.len().saturating_sub(MOST_LINES);
    lines.truncate(MOST_LINES);
    document.bullets(lines);
    if left > 0 {
        document.remark(ctx.text.count("binder-more", left));
    }
}

/// What a barrier is called: by its own title, or as its kind.
pub fn barrier(ctx: &Ctx, one: &Told) -> String {
    match one.get("title") {
        "" => {
            let kind = one.word.as_deref().unwrap_or_default().replace('_', "-");
            ctx.say(&format!("barrier-kind-{kind}"))
        }
        title => title.to_owned(),
    }
}

/// A barrier, in its own words, with what is tried.
fn in_the_way(ctx: &Ctx, known: &Known, one: &Told) -> Line {
    let mut line = vec![Run::strong(barrier(ctx, one))];
    if !one.get("words").is_empty() {
        line.push(Run::plain(format!(". {}", one.get("words"))));
    }
    let tries = known.of(Kind::Try).filter(|attempt| attempt.above_id == Some(one.id));
    for attempt in tries {
        let words = format!("\n{}: {}, {}", ctx.say("binder-we-try"), attempt.get("what"), attempt.name());
        line.push(Run::quiet(words.trim_end_matches([',', ' ']).to_owned()));
    }
    line
}

fn late(ctx: &Ctx, known: &Known) -> Vec<Line> {
    let late = known
        .promises
        .iter()
        .filter_map(|one| Some((one.by.filter(|by| *by < ctx.today())?, one)));
    late.map(|(by, one)| {
        let mut line = vec![Run::plain(&one.what)];
        let who = one.who().or_else(|| one.organization.clone());
        let more = [who, Some(ctx.text.long_date(by))].into_iter().flatten().collect::<Vec<_>>();
        line.push(Run::quiet(format!(", {}", more.join(", "))));
        line
    })
    .collect()
}

fn late_numbers(ctx: &Ctx, known: &Known) -> Vec<Line> {
    let late = known
        .of(Kind::NumberDue)
        .filter_map(|one| Some((one.day.filter(|day| *day < ctx.today())?, one)));
    late.map(|(day, one)| {
        vec![Run::plain(one.get("name")), Run::quiet(format!(", {}", ctx.text.long_date(day)))]
    })
    .collect()
}

fn name(one: &Standing) -> String {
    full_name(&one.person.given_name, &one.person.family_name)
}

fn quiet(ctx: &Ctx, known: &Known) -> Vec<Line> {
    let mut quiet: Vec<_> = known
        .standings
        .iter()
        .filter_map(|one| {
            let since = counted_from(one.person.last_seen_on, one.person.joined_on, one.person.added_on);
            let is_so = is_quiet(since, ctx.today(), ctx.coalition().quiet_after_days);
            since.filter(|_| is_so).map(|since| (since, one))
        })
        .collect();
    quiet.sort_by_key(|(since, _)| *since);
    quiet
        .into_iter()
        .map(|(since, one)| {
            let day = [("day", ctx.text.long_date(since).into())];
            vec![Run::plain(name(one)), Run::quiet(format!(", {}", ctx.text.with("binder-last-seen", day)))]
        })
        .collect()
}

/// Those for whom half of the reasons to stay do not hold, who lacks most first.
fn few_reasons(ctx: &Ctx, known: &Known) -> Vec<Line> {
    let lacking = |one: &Standing| -> Vec<String> {
        let reasons = Reason::ALL.iter().zip(one.answers).filter(|(_, answer)| *answer == Answer::NotYet);
        reasons.map(|(reason, _)| ctx.say(&format!("keeping-{}", reason.word()))).collect()
    };
    let mut few: Vec<(Vec<String>, &Standing)> = known
        .standings
        .iter()
        .map(|one| (lacking(one), one))
        .filter(|(lacking, _)| lacking.len() >= FEW_REASONS)
        .collect();
    few.sort_by_key(|(lacking, _)| std::cmp::Reverse(lacking.len()));
    few.into_iter()
        .map(|(lacking, one)| vec![Run::plain(name(one)), Run::quiet(format!(": {}", lacking.join(", ")))])
        .collect()
}
