using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

sealed class ImportRunTable : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> run)
    {
        run.ToTable("imports").HasWall(Wall.OfActor("actor"));
        run.Property(r => r.Id).ValueGeneratedNever();
        run.Property(r => r.Definition).HasMaxLength(-1);
        run.Property(r => r.Files).HasMaxLength(-1);
        run.Property(r => r.Notes).HasMaxLength(-1);
        run.Property(r => r.Failure).HasMaxLength(2000);
        run.Ignore(r => r.Counts).Ignore(r => r.Undoer);
        run.Property(r => r.UndoneBy).HasMaxLength(2000);
        run.HasIndex(r => new { r.State, r.Id });
        run.HasIndex(r => new { r.Actor, r.Id });
        run.HasIndex(r => r.Set);
    }
}

sealed class ImportFileTable : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> file)
    {
        file.ToTable("import_files").HasWall(Wall.OfActor("actor"));
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.Hash).HasMaxLength(64).IsFixedLength();
        file.HasIndex(f => new { f.Actor, f.Hash });
    }
}

sealed class ImportChunkTable : IEntityTypeConfiguration<ImportChunk>
{
    public void Configure(EntityTypeBuilder<ImportChunk> chunk)
    {
        chunk.ToTable("import_chunks").HasWall(Wall.Behind("import_files", "file"));
        chunk.HasKey(c => new { c.File, c.Number });
        chunk.HasOne<ImportFile>().WithMany().HasForeignKey(c => c.File).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class RejectedRowTable : IEntityTypeConfiguration<RejectedRow>
{
    public void Configure(EntityTypeBuilder<RejectedRow> row)
    {
        row.ToTable("import_errors").HasWall(Wall.Behind("imports", "import"));
        row.HasKey(r => new { r.Import, r.Row });
        row.Property(r => r.Errors).HasMaxLength(-1);
        row.Property(r => r.Mended).HasMaxLength(-1);
        row.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.Import).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class ImportedRecordTable : IEntityTypeConfiguration<ImportedRecord>
{
    public void Configure(EntityTypeBuilder<ImportedRecord> one)
    {
        one.ToTable("import_records").HasWall(Wall.Behind("imports", "import"));
        one.HasKey(r => new { r.Import, r.Record });
        one.Property(r => r.Before).HasMaxLength(-1);
        one.Property(r => r.After).HasMaxLength(-1);
        one.Property(r => r.KeptBecause).HasMaxLength(500);
        one.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.Import).OnDelete(DeleteBehavior.Cascade);
        one.HasIndex(r => r.Record);
    }
}

sealed class KeptMappingTable : IEntityTypeConfiguration<KeptMapping>
{
    public void Configure(EntityTypeBuilder<KeptMapping> kept)
    {
        kept.ToTable("import_mappings").HasWall(Wall.OfPartnerOrStaff("partner"));
        kept.Property(k => k.Id).ValueGeneratedNever();
        kept.Property(k => k.Signature).HasMaxLength(64).IsFixedLength();
        kept.Property(k => k.Mapping).HasMaxLength(-1);
        kept.HasIndex(k => new { k.Signature, k.Partner });
    }
}
