use std::collections::BTreeMap;

use kit_store::{Fault, added};
use people::example::Loading;
use serde::Deserialize;

use crate::parts::looks::Look;
use crate::parts::replies::{Marks, Reply, ReplyId, ReplyKind};
use crate::parts::table::part;

#[derive(Deserialize)]
struct File {
    reply: Vec<ReplyFile>,
    look: Vec<LookFile>,
}

#[derive(Deserialize)]
struct ReplyFile {
    part: String,
    question: String,
    /// Words or marks where it is left out.
    kind: Option<ReplyKind>,
    #[serde(default)]
    words: String,
    #[serde(default)]
    marks: BTreeMap<String, i64>,
    days: i64,
    /// Who said it, where it is news.
    by: Option<String>,
}

#[derive(Deserialize)]
struct LookFile {
    part: String,
    days: i64,
}

pub(super) async fn load(loading: &Loading) -> Result<(), Fault> {
    let file: File = toml::from_str(include_str!("../../example/parts.toml"))
        .map_err(|problem| Fault::Shape(problem.to_string()))?;
    for file in file.reply {
        let by = file.by.as_ref().map(|by| loading.as_news(by, file.days));
        added(&loading.tx, by.as_ref().unwrap_or(&loading.allowed), &reply(loading, file)?).await?;
    }
    for file in file.look {
        let part = part(&file.part).ok_or_else(|| Fault::Shape(format!("no part {}", file.part)))?;
        let look = Look {
            id: part.id,
            part: file.part,
            title: loading.text.say(&part.words("title")),
            looked_on: loading.day(file.days),
            version: 1,
        };
        added(&loading.tx, &loading.allowed, &look).await?;
    }
    Ok(())
}

fn reply(loading: &Loading, file: ReplyFile) -> Result<Reply, Fault> {
    let wrong = || Fault::Shape(format!("no question {} in {}", file.question, file.part));
    let part = part(&file.part).ok_or_else(wrong)?;
    let question = part.question(&file.question).ok_or_else(wrong)?;
    Ok(Reply {
        id: ReplyId(loading.allowed.new_id()),
        asked: loading.text.say(&part.words(&format!("{}-ask", question.key))),
        kind: file.kind.unwrap_or(ReplyKind::Words),
        words: file.words,
        marks: Marks(file.marks),
        replied_on: loading.day(file.days),
        part: file.part,
        question: file.question,
        version: 1,
    })
}
