#include "source/models_source.h"

#include <vector>

#include "catalog/repeated_keys.h"
#include "source/migration_source.h"
#include "source/operation_source.h"
#include "source/short_form.h"

namespace limbeck {
namespace {

// Operation of an author of migrations, and what models call it.
struct Word {
  std::string_view operation;
  std::string_view model;
};

constexpr Word kWords[] = {{"op.create_enum", "schema.enumeration"},
                           {"op.enable_row_level_security", "schema.row_level_security"},
                           {"op.force_row_level_security", "schema.force_row_level_security"},
                           {"op.grant", "schema.grant"},
                           {"op.change_owner", "schema.owner"}};

std::string model_word(std::string_view function) {
  for (const Word& word : kWords)
    if (word.operation == function) return std::string(word.model);
  constexpr std::string_view kCreate = "op.create_", kOther = "op.";
  const bool creates = function.starts_with(kCreate);
  return "schema." + std::string(function.substr(creates ? kCreate.size() : kOther.size()));
}

class ModelsWriter {
 public:
  ModelsWriter(const Catalog& catalog, const NamingConvention* naming) : catalog_(catalog), naming_(naming) {}

  std::string run() {
    each<NamedSchema>([&](const NamedSchema& schema) { add(CreateSchema{schema}); });
    each<Extension>([&](const Extension& extension) { add(CreateExtension{extension}); });
    for (const EnumType& type : catalog_.enum_types())
      if (type.is_declared) add(CreateEnum{type.name, type.labels});
    each<Domain>([&](const Domain& domain) { add(CreateDomain{domain}); });
    each<Sequence>([&](const Sequence& sequence) { add(CreateSequence{sequence}); });
    const auto tables = catalog_.tables();
    for (const auto& table : tables) add_table(*table);
    each<StoredFunction>([&](const StoredFunction& function) { add(CreateFunction{function}); });
    each<View>([&](const View& view) { add_view(view); });
    for (const auto& table : tables) add_programs(*table);
    each<StoredObject>([&](const StoredObject& object) { add(CreateObject{object}); });
    each<ObjectComment>([&](const ObjectComment& comment) { add(SetComment{comment.name.name, comment.text}); });
    each<ObjectOwner>([&](const ObjectOwner& owner) { add(SetOwner{owner.name.name, owner.role}); });
    each<Privilege>([&](const Privilege& privilege) {
      add(Grant{{privilege.privilege}, privilege.name.schema, {privilege.role}, privilege.grant_option});
    });
    return std::move(text_);
  }

 private:
  template <class T, class Visit>
  void each(Visit visit) {
    for (const auto& object : catalog_.all<T>()) visit(*object);
  }

  template <class Body>
  void add(const Body& body, const State& before = {}) {
    for (const Operation& operation : short_form({{body, {}}}, before)) {
      Call call = std::visit([](const auto& op) { return source_of(op); }, operation.body);
      call.rename(model_word(call.function()));
      constexpr int kIndent = 6;
      text_ += std::string(kIndent, ' ') + lay_out(std::move(call).take() + ";", kIndent, kSourceWidth) + "\n";
    }
  }

  // Among all others, whose names are taken and to which it may refer.
  void add_table(Table table) {
    State others{catalog_, {}, naming_};
    others.catalog.remove_table(table.name);
    const std::vector<Unique> repeated = take_repeated_keys(table);
    add(to_operation(table), others);
    for (const Unique& unique : repeated) add(CreateUniqueConstraint{table.name, unique});
  }

  void add_view(View view) {
    const List<Index> indexes = view.indexes;
    view.indexes = {};
    add(CreateView{view});
    for (const Index& index : indexes) add(CreateIndex{view.name, index});
  }

  void add_programs(const Table& table) {
    for (const Trigger& trigger : table.triggers) {
      add(CreateTrigger{table.name, trigger});
      if (trigger.state != TriggerState::kEnabled) add(SetTriggerState{table.name, trigger.name, trigger.state});
    }
    for (const Policy& policy : table.policies) add(CreatePolicy{table.name, policy});
    if (table.row_security) add(SetRowSecurity{table.name, RowSecurity::kEnable});
    if (table.forces_row_security) add(SetRowSecurity{table.name, RowSecurity::kForce});
    if (table.options.cluster_on.empty() && table.options.replica_identity.empty()) return;
    AlterTable facts{.table = table.name};
    if (!table.options.cluster_on.empty()) facts.cluster_on = table.options.cluster_on;
    if (!table.options.replica_identity.empty()) facts.replica_identity = table.options.replica_identity;
    add(facts);
  }

  const Catalog& catalog_;
  const NamingConvention* naming_;
  std::string text_;
};

}  // namespace

std::string models_source(const Catalog& catalog, const NamingConvention* naming) {
  return "// The schema as this program wants it to be: change it here, and let `limbeck revision --autogenerate` "
         "write "
         "the\n// migration.\n#include <limbeck/models.h>\n\nusing namespace limbeck;\n\nLIMBECK_MODELS {\n    "
         ".define = [](Schema& schema) {\n" +
         ModelsWriter(catalog, naming).run() + "    },\n};\n";
}

}  // namespace limbeck
