// What holds for every row, whichever store writes it. A row that breaks it is a bug in a command:
// each function CHECKs, so that no such row reaches the disk.
#pragma once

#include "domain/access/api_key.h"
#include "domain/access/audit.h"
#include "domain/access/operator.h"
#include "domain/access/user.h"
#include "domain/catalogue/own_price.h"
#include "domain/lease.h"
#include "domain/ledger.h"
#include "domain/line.h"
#include "domain/lines/quarantine.h"
#include "domain/lines/self_tests.h"
#include "domain/message.h"
#include "domain/parts/part_set.h"

namespace linepool::store {

void check_row(const Account& account);
void check_row(const Transfer& transfer);
void check_row(const OwnPrice& price);
void check_row(const ApiKey& key);
void check_row(const User& user);
void check_row(const Operator& who);
void check_row(const OperatorToken& token);
void check_row(const AuditEntry& entry);
void check_row(const Line& line);
void check_row(const Lease& lease);
void check_row(const Message& message);
void check_row(const Quarantine& quarantine);
void check_row(const SelfTest& test);
void check_row(const PartSet& set);
void check_row(const MessagePart& part);

}  // namespace linepool::store
