use goals::activities::own_tables::{CrosswalkTable, CrosswalkTableId};
use goals::goals::Goal;
use kit_store::{Fault, Record, added};
use people::example::Loading;

use crate::playbooks::format;
use crate::playbooks::known;
use crate::playbooks::model::{Installed, Offered, OfferedId, PieceId, PlaybookId, Texts, WrittenPiece};
use crate::playbooks::pieces::pieces;

/// The playbook a state office wrote, as it would lie in a folder.
const RIVER_TOWNS: [(&str, &str); 5] = [
    ("playbook.toml", include_str!("../../example/river_towns/playbook.toml")),
    ("about.en.md", include_str!("../../example/river_towns/about.en.md")),
    ("about.es.md", include_str!("../../example/river_towns/about.es.md")),
    ("goals.toml", include_str!("../../example/river_towns/goals.toml")),
    ("crosswalks.toml", include_str!("../../example/river_towns/crosswalks.toml")),
];

/// Days since the coalition installed its playbook.
const INSTALLED: i64 = -400;
const BROUGHT: i64 = -12;

/// The coalition began with the drug-free playbook; its first goal came from there and was adapted since.
pub(super) async fn load(loading: &Loading) -> Result<(), Fault> {
    let (tx, allowed) = (&loading.tx, &loading.allowed);
    let known =
        known::with_key("drug_free").ok_or_else(|| Fault::Shape("no drug-free playbook".to_owned()))?;
    let language = loading.text.language();
    let itself = &known.playbook.itself;
    let installed = Installed {
        id: PlaybookId(allowed.new_id()),
        key: itself.key().to_owned(),
        number: i64::from(itself.version()),
        title: itself.name.of(language).to_owned(),
        language: language.tag().to_owned(),
        files: Texts(known.folder.kept()),
        installed_on: loading.day(INSTALLED),
        last_batch_id: None,
        version: 1,
    };
    added(tx, allowed, &installed).await?;
    let goal = known
        .playbook
        .goals
        .goals
        .first()
        .map(|goal| format!("goal.{}", goal.id.get_ref().as_str()));
    let first = goals::goals::store::goals(tx).await?.into_iter().next();
    if let (Some(piece), Some(first)) = (goal, first) {
        let piece = WrittenPiece {
            id: PieceId(allowed.new_id()),
            playbook_id: installed.id,
            piece,
            name: first.title,
            record_kind: Goal::KIND.to_owned(),
            record_id: first.id.0,
            version: 1,
        };
        added(tx, allowed, &piece).await?;
    }
    let files = RIVER_TOWNS.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let offered = Offered {
        id: OfferedId(allowed.new_id()),
        key: "river_towns".to_owned(),
        number: 1,
        title: "River towns".to_owned(),
        files: Texts(files),
        brought_on: loading.day(BROUGHT),
        version: 1,
    };
    added(tx, allowed, &offered).await?;
    // Its categories were taken over, because the county gives money too.
    let playbook =
        format::read(&offered.files.folder()).map_err(|wrong| Fault::Shape(format!("{wrong:?}")))?;
    let table = pieces(&playbook, language).into_iter().find(|piece| piece.kind == CrosswalkTable::KIND);
    if let Some(table) = table {
        let mut table: CrosswalkTable = serde_json::from_value(table.blank)?;
        table.id = CrosswalkTableId(allowed.new_id());
        added(tx, allowed, &table).await?;
    }
    Ok(())
}
