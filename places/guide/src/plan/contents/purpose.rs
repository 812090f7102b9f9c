use goals::told::Kind;
use kit_paper::{Look, Run};

use super::{Known, MOST_LINES};
use crate::plan::book::Book;

pub fn who_we_are(book: &mut Book<'_>, known: &Known) {
    let ctx = book.ctx;
    let there = known.at_the_table;
    let said = [
        ("name", (&ctx.coalition().name).into()),
        ("place", (&ctx.coalition().place).into()),
        ("people", ctx.text.count("plan-people", there.people).into()),
        ("organizations", ctx.text.count("plan-organizations", there.organizations).into()),
    ];
    book.document.runs(Look::Lead, vec![Run::plain(ctx.text.with("plan-who-we-are", said))]);
    for purpose in known.of(Kind::Purpose) {
        book.named("plan-lived-by", "purpose", purpose.id, "lived_by", purpose.get("lived_by"));
        book.named("plan-good-place", "purpose", purpose.id, "good_place", purpose.get("good_place"));
    }
    let mut names: Vec<Run> = Vec::new();
    for (id, name) in known.organizations.iter().take(MOST_LINES) {
        if !names.is_empty() {
            names.push(Run::plain(" · "));
        }
        names.extend(book.words("organization", id.0, "name", name));
    }
    book.runs(names);
    book.more(there.organizations - MOST_LINES as i64);
}

pub fn why(book: &mut Book<'_>, known: &Known) {
    let ctx = book.ctx;
    for purpose in known.of(Kind::Purpose) {
        book.paragraph("purpose", purpose.id, "words", purpose.get("words"));
        let reasons = purpose.list("reasons");
        let key = |reason: &str| format!("purpose-reason-{}", reason.replace('_', "-"));
        let known = reasons.iter().map(key).filter(|key| ctx.text.has(key));
        book.document.bullets(known.map(|key| vec![Run::plain(ctx.say(&key))]).collect());
        book.paragraph("purpose", purpose.id, "reasons_words", purpose.get("reasons_words"));
        if let Some(why_now) = &purpose.word {
            let trigger = ctx.say(&format!("purpose-why-now-{}", why_now.replace('_', "-")));
            let words = format!("{} {trigger}. ", ctx.say("purpose-why-now"));
            let mut runs = vec![Run::strong(words)];
            runs.extend(book.words("purpose", purpose.id, "why_now_words", purpose.get("why_now_words")));
            book.runs(runs);
        }
    }
}

/// The newest adopted wording of each.
pub fn vision(book: &mut Book<'_>, known: &Known) {
    for (word, key) in [("vision", "plan-vision"), ("mission", "plan-mission")] {
        let newest = known.of(Kind::Wording).filter(|one| one.word.as_deref() == Some(word)).last();
        if let Some(newest) = newest {
            book.named(key, "wording", newest.id, "words", newest.get("words"));
            if let Some(day) = newest.day {
                let adopted = [("day", book.ctx.text.long_date(day).into())];
                book.document.remark(book.ctx.text.with("plan-adopted-on", adopted));
            }
        }
    }
}
