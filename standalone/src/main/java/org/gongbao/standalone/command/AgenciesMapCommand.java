package org.gongbao.standalone.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gongbao.record.v1.Agency;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.registry.AgencyBook;
import org.gongbao.standalone.registry.Mapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao agencies map}. */
@Command(
        name = "map",
        description = {
            "Adds a name to an agency of the registry, or with --name makes an agency that is not known. Documents that carry the name are tagged anew within seconds.",
            "A name counts however its place is said: 盂县教科局 in 县教科局 too, in documents of the agency's own division and those below it. It comes before what the rules know, so it can be given to another agency than theirs."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao agencies map '县财经局' 140322-finance --to 2019-03-01",
            "  gongbao agencies map '梯田保护中心' 140322-terraces --name '盂县梯田保护中心'"
        })
final class AgenciesMapCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Parameters(index = "0", paramLabel = "NAME", description = "The name as documents print it.")
    private String name;

    @Parameters(index = "1", paramLabel = "ID", description = "Identifier of the agency.")
    private String id;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "First day on which the name was right; default: always.")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day on which it was right; default: still.")
    private LocalDate to;

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "Division of an agency that is to be made; default: the first six digits of its identifier.")
    private String region;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Full name of an agency that is to be made; without it only a known agency takes the name.")
    private String fullName;

    @Mixin
    private ReviewerOptions operator;

    @Mixin
    private TargetOptions target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        AgencyBook book = new AgencyBook(Clients.of(target.settings()));
        Map<String, Agency> entries = book.entries();
        Optional<Agency> known = book.find(id);
        boolean isNew = known.isEmpty();
        Agency entry = known.orElseGet(() -> made(book));
        PrintWriter out = spec.commandLine().getOut();
        Mapping.otherWith(name.strip(), entry, entries)
                .ifPresent(other -> out.println("Note: " + other.getAgencyId() + " (" + other.getName()
                        + ") lists this name too; from now on it means the agency that a person mapped it to."));
        Agency mapped = isNew && entry.getName().equals(name.strip())
                ? Agency.newBuilder(entry).setChangedBy(operator.name()).build()
                : Mapping.mapped(entry, Mapping.name(name, from, to), operator.name());
        Set<String> carrying = book.carrying(name.strip());
        out.println((isNew ? "Making " : "Adding the name to ") + id + " (" + mapped.getName() + "); " + carrying.size()
                + " documents carry it.");
        out.flush();
        Set<String> retagged = book.write(mapped, carrying, PATIENCE);
        out.println(said(carrying, retagged));
        out.flush();
        return ExitCode.OK;
    }

    private Agency made(AgencyBook book) {
        Agency made = Mapping.created(id, fullName == null ? name.strip() : fullName.strip(), region);
        if (fullName == null) {
            // a slip of the keyboard must not make an agency that nobody has heard of
            throw Mapping.unknown(id, book.of(made.getRegionCode()));
        }
        return made;
    }

    private static String said(Set<String> carrying, Set<String> retagged) {
        if (carrying.isEmpty()) {
            return "The name is in the registry. No tag shows the name yet; documents whose text holds it are tagged anew"
                    + " within seconds.";
        }
        if (retagged.size() == carrying.size()) {
            return "Done; " + retagged.size() + " documents were tagged anew.";
        }
        return "The name is in the registry. " + retagged.size() + " of " + carrying.size()
                + " documents were tagged anew within " + PATIENCE.toSeconds()
                + " s; the others are of another division or day, or the streams do not run now.";
    }
}
