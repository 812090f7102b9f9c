use std::collections::HashMap;

use kit_web::{Ctx, Problem};

use super::model::{Asked, Counted, ElementStanding, Standing};
use super::store;
use crate::commitments::elements::ElementId;
use crate::commitments::verdicts::store::Listed as Said;
use crate::numbers::{self, IndicatorId, Known};

/// The commitments that are asked for, each with how its elements stand. Five statements, and those of numbers when an
/// element is told by one.
///
/// # Errors
/// When the database does not answer.
pub async fn read(ctx: &Ctx, asked: &Asked) -> Result<Vec<Standing>, Problem> {
    let scope = ctx.scope();
    let commitments = store::commitments(&scope, asked).await?;
    if commitments.is_empty() {
        return Ok(Vec::new());
    }
    let elements = store::elements(&scope, asked).await?;
    let evidence = store::evidence(&scope, asked).await?;
    let evidence: HashMap<ElementId, Counted> = evidence
        .into_iter()
        .map(|one| (one.element, Counted { all: one.given, own: one.own, refused: one.refused }))
        .collect();
    let values = store::values(&scope, asked).await?;
    let values: HashMap<ElementId, _> =
        values.into_iter().map(|(element, value, day)| (element, (value, day))).collect();
    let mut verdicts: HashMap<ElementId, Said> = store::verdicts(&scope, asked)
        .await?
        .into_iter()
        .map(|one| (one.element_id, one))
        .collect();
    let known: HashMap<IndicatorId, Known> = match elements.iter().any(|one| one.indicator_id.is_some()) {
        true => numbers::known_until(ctx, asked.days().1).await?,
        false => HashMap::new(),
    };
    let mut standings: Vec<Standing> = commitments
        .into_iter()
        .map(|commitment| Standing { commitment, elements: Vec::new() })
        .collect();
    for element in elements {
        let Some(standing) = standings.iter_mut().find(|one| one.commitment.id == element.commitment_id)
        else {
            continue;
        };
        standing.elements.push(ElementStanding {
            evidence: evidence.get(&element.id).copied().unwrap_or_default(),
            value: values.get(&element.id).copied(),
            number: element.indicator_id.and_then(|id| known.get(&id).cloned()),
            verdict: verdicts.remove(&element.id),
            element,
        });
    }
    Ok(standings)
}
