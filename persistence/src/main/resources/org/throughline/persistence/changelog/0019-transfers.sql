--liquibase formatted sql

--changeset throughline:transfer-lists
--comment A seeker's own imports are few among the institution's; what an undo kept is little of what an import did.
create index bulk_import_of_seeker on bulk_import (institution_id, seeker_id, created_at desc, id desc) where deleted_at is null;
create index import_change_kept on import_change (institution_id, import_id, entity collate "C", row_id) where kept_reason is not null;
