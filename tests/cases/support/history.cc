#include "support/history.h"

#include <cstdio>

namespace limbeck {
namespace {

std::string next_name(const HistoryFiles& files) {
  char number[16];
  std::snprintf(number, sizeof number, "%04zu", files.files.size() + 1);
  return std::string(number) + "_case.cc";
}

}  // namespace

void HistoryFiles::add(std::string name, const Migration& migration, SourcePosition at) {
  names.push_back(std::move(name));
  migrations.push_back(migration);
  lines.push_back(at.line);
  files.push_back({names.back().c_str(), at.file, &migrations.back(), &lines.back()});
}

History::History() : files_(new HistoryFiles) {}
History::~History() { delete files_; }

void History::given(Author upgrade, At at) {
  files_->given.insert(next_name(*files_));
  Migration migration;
  migration.upgrade = upgrade;
  migration.downgrade = irreversible("what is given is not the point");
  add(migration, at);
}

void History::add(const Migration& migration, At at) {
  const std::string name = next_name(*files_);
  Migration linked = migration;
  if (linked.id.empty()) {
    files_->names.push_back(name.substr(0, 4));
    linked.id = files_->names.back();
  }
  if (linked.revises.empty() && !files_->last_id.empty()) {
    files_->names.push_back(files_->last_id);
    linked.revises = Names(files_->names.back().c_str(), at);
  }
  files_->last_id = linked.id;
  files_->add(name, linked, at);
}

void History::file(const char* name, const Migration& migration, At at) { files_->add(name, migration, at); }

void History::naming_convention(const char* key, const char* text) { files_->naming_convention[key] = text; }

void History::minimum_version(const char* dialect, int version) { files_->minimum_versions[dialect] = version; }

void History::allow_multiple_heads() { files_->allow_multiple_heads = true; }

void History::step_file(const char* name, const char* text) { files_->step_files.push_back({name, text}); }

void History::models(const Models& models, At at) {
  files_->models.push_back(models);
  files_->lines.push_back(at.line);
  files_->models_files.push_back({at.file, at.file, &files_->models.back(), &files_->lines.back()});
}

void History::empty_models_file(const char* name) { files_->models_files.push_back({name, name, nullptr, nullptr}); }

void History::rename(const char* text) { files_->renames.push_back(text); }
void History::no_rename(const char* text) { files_->no_renames.push_back(text); }
void History::exclude_name(const char* pattern) { files_->excluded_names.push_back(pattern); }

void History::empty_file(const char* name) {
  files_->names.push_back(name);
  files_->files.push_back({files_->names.back().c_str(), files_->names.back().c_str(), nullptr, nullptr});
}

}  // namespace limbeck
