// One statement for each facet that changes, in an order that works: type, null, default, identity, comment, and the
// new name last. A default that cannot stay through another facet's change is dropped before it.
#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {
namespace {

class ColumnChange {
 public:
  ColumnChange(const AlterColumn& op, const Column& from, const Column& to, Pass& pass)
      : op_(op),
        from_(from),
        to_(to),
        pass_(pass),
        was_serial_(is_serial(from, pass)),
        is_serial_(is_serial(to, pass)),
        was_identity_(identity_of(from, pass)),
        is_identity_(identity_of(to, pass)) {}

  void run() {
    if (was_identity_ && !is_identity_) change("DROP IDENTITY");
    if (was_serial_ && !is_serial_) drop_serial();
    if (op_.type != nullptr || op_.collation.data() != nullptr) change_type();
    if (op_.not_null == Choice::kYes) change("SET NOT NULL");
    if (op_.not_null == Choice::kNo) change("DROP NOT NULL");
    change_default();
    if (is_identity_) change_identity();
    if (is_serial_ && !was_serial_) make_serial();
    change_storage();
    change_comment();
    if (!op_.new_name.empty()) render(RenameColumn{op_.table, op_.column, op_.new_name}, pass_);
  }

 private:
  void change(std::string_view action) {
    pass_.statement(
        sql("ALTER TABLE").name(op_.table).words("ALTER COLUMN").identifier(op_.column).words(action).take(),
        "alter column " + display(op_.table, op_.column));
  }

  // The server casts a default only where it casts values by itself; and one that was an enum's would keep the enum in
  // use.
  bool default_cannot_stay() const {
    const auto is_special = [](const Type& type) {
      return type.kind == TypeKind::kSqlType || type.kind == TypeKind::kEnum || type.kind == TypeKind::kDomain ||
             type.kind == TypeKind::kArray || type.text.postgresql.data() != nullptr;
    };
    return op_.cast || !op_.using_expression.empty() || is_special(from_.facets.type) || is_special(to_.facets.type);
  }

  void drop_serial() {
    drop_default();
    const ObjectName sequence{op_.table.schema, copy_text(sequence_of(op_.table, from_.facets))};
    pass_.statement(sql("DROP SEQUENCE").name(sequence).take(), "drop sequence " + display(sequence));
  }

  // Numbers begin behind the values that there are.
  void make_serial() {
    Column made = to_;
    made.facets.name = op_.column;  // the new name comes last
    const ObjectName name{op_.table.schema, copy_text(sequence_of(op_.table, made.facets))};
    const bool is_unlogged = pass_.change.after.find_table(op_.table)->options.unlogged;
    SqlWriter text = sql("CREATE").words_if(is_unlogged, "UNLOGGED").words("SEQUENCE").name(name);
    text.words_if(to_.facets.type.kind != TypeKind::kBigInteger, "AS " + type_words(to_.facets.type));
    const std::string column = qualified(op_.table) + '.' + qualified({{}, op_.column});
    if (!has_other_owner(op_.table, pass_)) text.words("OWNED BY").words(column);
    pass_.statement(text.take(), "create sequence " + display(name));
    if (has_other_owner(op_.table, pass_)) {
      give_owner_of(op_.table, name, pass_);
      pass_.statement(sql("ALTER SEQUENCE").name(name).words("OWNED BY").words(column).take(),
                      "alter sequence " + display(name));
    }
    change("SET DEFAULT nextval(" + literal(qualified(name)) + ')');
    move_sequence(op_.table, made, pass_);
  }

  void drop_default() {
    if (!default_was_dropped_) change("DROP DEFAULT");
    default_was_dropped_ = true;
  }

  void change_type() {
    std::string expression(op_.using_expression);
    const bool is_computed = from_.facets.computed.data() != nullptr;  // anew, by its expression
    if (expression.empty() && !is_computed && op_.type != nullptr) expression = conversion(op_, from_, to_, pass_);
    if (op_.type != nullptr && from_.facets.server_default.given() && default_cannot_stay()) drop_default();
    SqlWriter text =
        sql("TYPE").words(type_name(op_.type != nullptr ? *op_.type : to_.facets.type, to_.facets.at, pass_));
    if (!to_.facets.collation.empty()) text.words("COLLATE").words(collation_name(to_.facets.collation));
    if (!expression.empty()) text.words("USING").words(expression);
    change(text.take());
    if (was_serial_ && is_serial_) change_type_of_sequence();
  }

  // The server does that by itself only for an identity; a sequence of integers ends where integers do.
  void change_type_of_sequence() {
    const std::string sequence = serial_sequence(op_.table, op_.column);
    pass_.statement("DO $limbeck$\nBEGIN\n  IF " + sequence + " IS NOT NULL THEN\n    EXECUTE 'ALTER SEQUENCE ' || " +
                        sequence + " || ' AS " + type_words(to_.facets.type) + "';\n  END IF;\nEND\n$limbeck$",
                    "alter the sequence of " + display(op_.table, op_.column));
  }

  void change_default() {
    const Value& value = to_.facets.server_default;
    if (op_.drop_server_default || (op_.identity != nullptr && from_.facets.server_default.given()))
      drop_default();
    else if (value.given() && (op_.server_default.given() || default_was_dropped_))
      change("SET DEFAULT " + value_text(value, to_.facets.type));
  }

  void change_identity() {
    const std::optional<Identity> from = identity_of(from_, pass_), to = identity_of(to_, pass_);
    if (!from) {
      change("ADD " + identity_definition(*to));
      Column::Facets made = to_.facets;  // the new name comes last
      made.name = op_.column;
      // Where its old sequence has just gone, the server takes that name again.
      const std::string dropped(was_serial_ ? sequence_of(op_.table, from_.facets) : std::string_view());
      name_sequences(op_.table, {made}, pass_, dropped);
      return;
    }
    const std::string changes = identity_changes(*from, *to);
    if (changes.empty()) return;
    move_identity_into_limits(op_.table, from_, *from, *to, pass_);
    change(changes + restart_elsewhere(from_, *from, *to));
  }

  void change_storage() {
    if (op_.statistics.given) change("SET STATISTICS " + std::to_string(op_.statistics.value));
    // With another type the server takes back what was said of the old one.
    const bool is_lost = op_.type != nullptr;
    const std::string_view storage = to_.facets.storage, compression = to_.facets.compression;
    if (op_.storage.data() != nullptr || (is_lost && !storage.empty()))
      change("SET STORAGE " + std::string(storage.empty() ? usual_storage(to_.facets.type) : storage));
    if (op_.compression.data() == nullptr && !(is_lost && !compression.empty())) return;
    require_version(14, ".compression of column '" + std::string(op_.column) + "'", to_.facets.at, pass_);
    change("SET COMPRESSION " + (compression.empty() ? std::string("DEFAULT") : std::string(compression)));
  }

  void change_comment() {
    if (op_.drop_comment || (op_.comment.data() != nullptr && op_.comment.empty()))
      remove_comment_on_column(op_.table, op_.column, pass_);
    else
      comment_on_column(op_.table, op_.column, op_.comment, pass_);
  }

  const AlterColumn& op_;
  const Column& from_;
  const Column& to_;
  Pass& pass_;
  const bool was_serial_, is_serial_, was_identity_, is_identity_;
  bool default_was_dropped_ = false;
};

}  // namespace

void render(const AlterColumn& op, Pass& pass) {
  const Catalog& before = pass.change.before;
  const Catalog& after = pass.change.after;
  const Column& from = *before.find_column(*before.find_table(op.table), op.column);
  const std::string_view name = op.new_name.empty() ? op.column : op.new_name;
  const Column& to = *after.find_column(*after.find_table(op.table), name);
  ColumnChange(op, from, to, pass).run();
}

}  // namespace limbeck::postgresql
