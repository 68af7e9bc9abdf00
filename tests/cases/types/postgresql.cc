#include <limbeck/postgresql_types.h>

#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table(
        "t",
        {column("c1", postgresql::Jsonb()), column("c2", postgresql::JsonPath()), column("c3", postgresql::Inet()),
         column("c4", postgresql::Cidr()), column("c5", postgresql::MacAddr()), column("c6", postgresql::MacAddr8()),
         column("c7", postgresql::TsVector()), column("c8", postgresql::TsQuery()), column("c9", postgresql::Bytea()),
         column("c10", postgresql::Char()), column("c11", postgresql::Char(3)), column("c12", postgresql::Bit()),
         column("c13", postgresql::Bit(8)), column("c14", postgresql::VarBit()), column("c15", postgresql::VarBit(8)),
         column("c16", postgresql::Money()), column("c17", postgresql::Oid()), column("c18", postgresql::RegClass()),
         column("c19", postgresql::Xml())});
  }});
}
