-- A clock that ended because its case was over, by withdrawal, death or a programme called off: nothing was done in time or late.
alter table deadline add column stopped boolean default false not null;

-- Why a programme was called off. Null: it was not.
alter table safety_grid_programme add column called_off_reason varchar(400);
