//! Handmade ZIP archives.

/// Returns a ZIP archive that stores its files uncompressed.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    let short = |number: usize| u16::try_from(number).unwrap().to_le_bytes();
    let long = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
    for (name, content) in files {
        let offset = archive.len();
        let mut about = [
            &[20, 0, 0, 0, 0, 0, 0, 0, 0, 0][..],
            &long(crc(content)),
            &long(content.len()),
            &long(content.len()),
            &short(name.len()),
            &[0, 0],
        ]
        .concat();
        archive.extend([b"PK\x03\x04", &about[..], name.as_bytes(), content].concat());
        about.extend([0; 10]);
        directory.extend(
            [
                b"PK\x01\x02\x14\x00",
                &about[..],
                &long(offset),
                name.as_bytes(),
            ]
            .concat(),
        );
    }
    let place = archive.len();
    archive.extend(&directory);
    archive.extend(
        [
            b"PK\x05\x06\0\0\0\0",
            &short(files.len())[..],
            &short(files.len()),
            &long(directory.len()),
            &long(place),
            &[0, 0],
        ]
        .concat(),
    );
    archive
}

fn crc(content: &[u8]) -> usize {
    let mut crc = u32::MAX;
    for byte in content {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ 0xEDB8_8320
            } else {
                crc >> 1
            };
        }
    }
    usize::try_from(!crc).unwrap()
}
