-- What was overpaid and is not back is asked for by the body. Only an index: a program of the version before runs on beside this one.
create index ledger_overpaid on ledger (body, payment, kind) where kind in ('overpaid', 'recovered');
