//! What a form sends, read to its end: as a browser writes fields alone, or fields and files.

use super::fields::{Fields, Upload};
use super::gate::{Refusal, TOO_LARGE, TOO_SLOW};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::Incoming;
use multer::{Error, Multipart};
use std::time::Duration;

/// How long a form may take to come.
const TIME: Duration = Duration::from_mins(1);
/// How many bytes a form without files may have: a record of the largest size, each sign of which a browser writes with three.
pub(super) const WITHOUT_FILES: usize = 16 << 20;
/// How many bytes a form with files may have: a file, and a record as it stands.
pub(super) const WITH_FILES: usize = LARGEST_FILE + (6 << 20);
/// How many bytes a file may have.
pub(super) const LARGEST_FILE: usize = 20 << 20;

/// Reads what a form sent.
pub(super) async fn read(headers: &HeaderMap, body: Incoming) -> Result<Fields, Refusal> {
    let kind = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok());
    let boundary = kind.and_then(|it| multer::parse_boundary(it).ok());
    let fields = async {
        match boundary {
            Some(boundary) => with_files(boundary, body).await,
            None => without_files(body).await,
        }
    };
    tokio::time::timeout(TIME, fields).await.unwrap_or(Err(TOO_SLOW))
}

async fn without_files(body: Incoming) -> Result<Fields, Refusal> {
    match Limited::new(body, WITHOUT_FILES).collect().await {
        Ok(body) => Ok(Fields::parse(&body.to_bytes())),
        Err(error) if error.is::<LengthLimitError>() => Err(TOO_LARGE),
        Err(_) => Err(TOO_SLOW),
    }
}

async fn with_files(boundary: String, body: Incoming) -> Result<Fields, Refusal> {
    let mut parts = Multipart::new(Limited::new(body, WITH_FILES).into_data_stream(), boundary);
    let mut fields = Fields::default();
    while let Some(part) = parts.next_field().await.map_err(|it| refusal(&it))? {
        let name = part.name().unwrap_or_default().to_owned();
        let file = part.file_name().map(str::to_owned);
        let bytes = part.bytes().await.map_err(|it| refusal(&it))?;
        match file {
            // Where no file was chosen, a browser sends one without a name.
            Some(own) if own.is_empty() && bytes.is_empty() => {}
            Some(own) => fields.take_in(name, Upload { name: own, bytes }),
            None => fields.add(name, &String::from_utf8_lossy(&bytes)),
        }
    }
    Ok(fields)
}

fn refusal(error: &Error) -> Refusal {
    match error {
        Error::StreamReadFailed(why) if why.is::<LengthLimitError>() => TOO_LARGE,
        // What has no end did not come to it.
        _ => TOO_SLOW,
    }
}
