#include "support/case.h"

CASE(History& history) {
  history.add({.upgrade = [](Operations& op) {
    op.create_table("Übergrößenträgerinnenverzeichnisänderungsprotokolle",
                    {
                        column("Schlüssel", Integer()).primary_key(),
                        column("Größenänderungsüberwachung", Integer()).unique(),
                        check("\"Schlüssel\" > 0"),
                    });
  }});
}
