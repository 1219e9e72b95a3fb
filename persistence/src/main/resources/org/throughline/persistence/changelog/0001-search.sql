--liquibase formatted sql

--changeset throughline:fold splitStatements:false
--comment What search and name order compare: neither accents nor case matter ("Jose" finds "José", "strasse" finds "Straße").
create function fold(input text) returns text
    language sql immutable strict parallel safe
    return replace(replace(replace(replace(
        translate(
            regexp_replace(normalize(lower(normalize(input, NFKD)), NFKD), '[\u0300-\u036f]+', '', 'g'),
            'øłđðħı’', 'olddhi'''),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');

--changeset throughline:fold-words splitStatements:false
--comment One searchable text from several; array_to_string alone is not immutable, as generated columns demand.
create function fold_words(variadic words text[]) returns text
    language sql immutable parallel safe
    return fold(array_to_string(words, ' ', ''));
