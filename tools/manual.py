#!/usr/bin/env python3
"""usage: manual.py man|bash|fish REGEST OUT
The man page and the shells' completions, made from the program's own table (`regest help --json`): nothing to keep in step by hand."""
import json
import subprocess
import sys

kind, regest, out = sys.argv[1:]
table = json.loads(subprocess.run([regest, 'help', '--json'], capture_output=True, check=True).stdout)
version = subprocess.run([regest, '--version'], capture_output=True, check=True, text=True).stdout.split()[1]
OPTIONS = {o['name']: o for o in table['options']}


def roff(text):
    return text.replace('\\', '\\e').replace('-', '\\-').replace('\n.', '\n\\&.').replace("\n'", "\n\\&'")


def option_row(name):
    o = OPTIONS[name]
    value = ' \\fI%s\\fR' % roff(o['value']) if 'value' in o else ''
    return '.TP\n\\fB%s\\fR%s\n%s' % (roff('--' + name), value, roff(o['help']))


def command_section(c):
    rows = ['.SS "%s %s"' % (roff(c['name']), roff(c['operands'])), roff(c['summary'].capitalize()) + '.', '.PP', roff(c['help']).rstrip()]
    if c['forms']:
        rows += ['.PP', 'Forms: ' + ', '.join(f + (' (default)' if f == c['form'] else '') for f in c['forms']) + '.']
    own = [o for o in c['options'] if o not in ('json', 'format', 'color', 'width', 'help', 'dossier')]
    rows += [option_row(o) for o in own]
    return rows + ['.PP', '.RS', '.nf', roff(c['example']).rstrip(), '.fi', '.RE']


def man():
    rows = ['.TH REGEST 1 "" "regest %s" ""' % version, '.SH NAME', 'regest \\- reads accounts of the past: who claims what on which words',
            '.SH SYNOPSIS', '.B regest', '[\\fB\\-\\-dossier\\fR \\fIFILE.regest\\fR] \\fICOMMAND\\fR [\\fIOPTION\\fR...] [\\fIOPERAND\\fR...]',
            '.SH DESCRIPTION', 'Reading commands take account files, or a dossier; without either, the only *.regest of the working folder.',
            '.SH COMMANDS']
    for c in table['commands']:
        rows += command_section(c)
    rows += ['.SH OPTIONS OF ALL COMMANDS'] + [option_row(o) for o in ('dossier', 'json', 'format', 'color', 'width', 'help', 'version')]
    rows += ['.SH EXIT STATUS', '0 done, 1 no (nothing found; findings), 2 wrong usage, 3 input refused, 4 dossier or system, 5 undecided.',
             '.SH ENVIRONMENT', 'NO_COLOR: no colour where it is set.']
    return rows


def bash():
    words = ' '.join(c['name'] for c in table['commands'])
    rows = ['# bash completion for regest', '_regest() {', '    local word=${COMP_WORDS[COMP_CWORD]} command= i',
            '    for ((i = 1; i < COMP_CWORD; i++)); do', '        case ${COMP_WORDS[i]} in']
    rows += ['            %s) command=${COMP_WORDS[i]}; break ;;' % '|'.join(c['name'] for c in table['commands']), '        esac', '    done', '    case $command in']
    rows += ['        "") COMPREPLY=($(compgen -W "%s --dossier --version --help" -- "$word")); return ;;' % words]
    for c in table['commands']:
        rows.append('        %s) [[ $word == -* ]] && COMPREPLY=($(compgen -W "%s" -- "$word")) && return ;;' % (c['name'], ' '.join('--' + o for o in c['options'])))
    return rows + ['    esac', '    COMPREPLY=($(compgen -f -- "$word"))', '}', 'complete -o filenames -F _regest regest']


def fish():
    quote = lambda t: "'" + t.replace('\\', '\\\\').replace("'", "\\'") + "'"
    rows = ['# fish completion for regest']
    rows += ['complete -c regest -n __fish_use_subcommand -a %s -d %s' % (c['name'], quote(c['summary'])) for c in table['commands']]
    for c in table['commands']:
        for o in c['options']:
            rows.append("complete -c regest -n '__fish_seen_subcommand_from %s' -l %s%s -d %s"
                        % (c['name'], o, ' -r' if 'value' in OPTIONS[o] else '', quote(OPTIONS[o]['help'])))
    return rows


with open(out, 'w', encoding='utf-8') as f:
    f.write('\n'.join({'man': man, 'bash': bash, 'fish': fish}[kind]()) + '\n')
