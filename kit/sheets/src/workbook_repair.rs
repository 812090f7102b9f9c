//! Mends workbooks whose numbers carry spaces (`<v> 41</v>`), which calamine refuses.

use std::io::{BufRead, BufReader, Cursor, Write};

use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::Refused;

/// The same archive with the spaces around every cell value in its sheets cut off.
pub(crate) fn trim_values(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    rewrite(bytes).map_err(|error| Refused::DamagedWorkbook {
        part: "worksheets".to_owned(),
        reason: error.to_string(),
    })
}

fn rewrite(bytes: &[u8]) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut mended = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for index in 0..archive.len() {
        let file = archive.by_index_raw(index)?;
        let name = String::from_utf8_lossy(file.name_raw()).into_owned();
        if !name.contains("worksheets/") || !name.ends_with(".xml") {
            mended.raw_copy_file(file)?;
            continue;
        }
        drop(file);
        mended.start_file(name, packed)?;
        trim_sheet(BufReader::new(archive.by_index(index)?), &mut mended)?;
    }
    Ok(mended.finish()?.into_inner())
}

/// Copies XML tag by tag; text right after an opening `<v>` is trimmed.
fn trim_sheet(mut xml: impl BufRead, out: &mut impl Write) -> std::io::Result<()> {
    let mut text = Vec::new();
    let mut tag = Vec::new();
    let mut in_value = false;
    loop {
        text.clear();
        xml.read_until(b'<', &mut text)?;
        let ends_in_tag = text.last() == Some(&b'<');
        if ends_in_tag {
            text.pop();
        }
        out.write_all(if in_value { text.trim_ascii() } else { &text })?;
        if !ends_in_tag {
            return Ok(());
        }
        tag.clear();
        xml.read_until(b'>', &mut tag)?;
        out.write_all(b"<")?;
        out.write_all(&tag)?;
        in_value = opens_value(&tag);
    }
}

fn opens_value(tag: &[u8]) -> bool {
    let name = tag.split(|byte| byte.is_ascii_whitespace() || *byte == b'>').next().unwrap_or_default();
    let local = name.rsplit(|byte| *byte == b':').next().unwrap_or_default();
    local == b"v" && !tag.starts_with(b"/") && !tag.ends_with(b"/>")
}
