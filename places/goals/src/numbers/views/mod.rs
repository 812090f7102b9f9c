//! What the pages of the numbers draw.

pub mod chart;
pub mod figure;
pub mod forms;
pub mod groups;
pub mod lines;
pub mod table;
pub mod values;
pub mod verdicts;
